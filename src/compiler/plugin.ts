import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {Plugin, Rolldown} from 'vite';
import {type FigureClass, themeCss} from '../widgets';
import {AuthoringErrors} from './authoring-error';
import {addPolicy, dropUnusedFaces, inlineStyles, intoHead, preloadFonts} from './built-page';
import {catchUp} from './catch-up';
import {type Compiled, mistakePage, reload, serveTalk} from './dev-server';
import {firstFaces} from './first-faces';
import {keptResults} from './kept-results';
import {MistakeReport} from './mistake-report';
import {buildInput, elementEntry, type SitePage, sitePages} from './pages';
import {createMarkdownIt} from './slide-file';
import {compileTalk, newCache, slideFiles} from './talk';
import {woff2Only} from './woff2-only';

/** What is shown before any far slide is unpacked. */
const firstScreen = (body: string) => body.split('<noscript>', 1)[0];

/**
 * Modules that go into one file. What takes over a server's pictures changes every Lit element of a page, so only our
 * own pages may load it; what it shares with the figures is therefore a file of its own.
 */
const chunks = [
  // Vite's own few lines for import(): else they drag a large file into every page's first load.
  {name: 'preload', test: /vite\/preload-helper/, priority: 4},
  {name: 'lit-html', test: /\/node_modules\/lit-html\//, priority: 3},
  {name: 'hydrate', test: /\/node_modules\/@lit-labs\/ssr-client\//, priority: 2},
  // What every figure needs: the drawing, the controls, Lit. What the hero can do without comes later.
  {
    name: 'figure',
    test: /\/node_modules\/(lit|lit-element|@lit)\/|\/src\/widgets\/(?!(asking|clear-spot|clipped-path|direction-marks|end-labels|free-place|loss-formula|memo|passage-terms|suggest|term-(control|movers|value))\.)[\w-]+\.ts$/
  }
];

const textOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  file.type === 'chunk' ? file.code : String(file.source);

/** How long the source must rest before what was computed is written down, in ms. */
const quietBeforeKeeping = 1500;

/** Rooms whose code runs at build time. */
const compiledIn = ['compiler', 'widgets', 'compute', 'numerics'].map(room => `src/${room}/`);

/** The Vite plugin: `slides/` becomes the deck, the reading and the embeds, in dev and in a build. */
export function talk(figures: ReadonlyMap<string, FigureClass>): Plugin {
  const pages = sitePages([...figures.keys()]);
  const md = createMarkdownIt();
  const cache = newCache();
  const inlined = new Set<string>();
  const written: string[] = [];
  let root = '';
  let keep = () => {};
  let keeping: NodeJS.Timeout | undefined;
  let building = false;
  let assets: readonly string[] = [];
  let dev: ReturnType<typeof serveTalk> | undefined;

  /** What is kept is whole: else the next start would compute the rest before it answers. */
  const keepAll = () => {
    if (cache.hurried.size === 0) keep();
  };
  function compile(): Compiled {
    try {
      const compiled = {talk: compileTalk({root, figures, cache})};
      // After an edit is on the screen: writing takes as long as compiling.
      clearTimeout(keeping);
      keeping = setTimeout(keepAll, quietBeforeKeeping);
      return compiled;
    } catch (errors) {
      if (!(errors instanceof AuthoringErrors)) throw errors;
      return {errors};
    }
  }
  const pageOfId = (id: string) => pages.find(page => page.shell && join(root, page.path) === id);

  async function fill(page: SitePage, shell: string, bundle: Rolldown.OutputBundle | undefined) {
    const compiled = compile();
    if ('errors' in compiled) return mistakePage(compiled.errors);
    const body = page.body(compiled.talk, md);
    const themed = intoHead(shell, `    <style>${themeCss}</style>\n`);
    const put = (html: string) => html.replace(page.mark, () => body);
    if (!bundle) return put(page.chunk === 'reading' ? themed.replace('</head>', `${reload}</head>`) : themed);
    const {html, files} = inlineStyles(themed, page.path, file => dropUnusedFaces(textOf(bundle[file]), body));
    for (const file of files) inlined.add(file);
    const first = firstScreen(body);
    // A page whose first screen comes early does not preload: Chromium would wait with the first paint for what the head
    // preloads, 0.17 s on a slow line, and styles inside the page ask for it 0.05 s later anyhow.
    const faced =
      first === body
        ? preloadFonts(html, body.includes('class="katex'))
        : html.replace('</head>', `${await firstFaces(first)}</head>`);
    const built = put(addPolicy(faced));
    written.push(built);
    return built;
  }

  return {
    name: 'talk',
    enforce: 'post',
    config(config, {command}) {
      building = command === 'build';
      root = config.root ?? process.cwd();
      const entryFileNames = ({name}: {name: string}) =>
        name === elementEntry.chunk ? elementEntry.path : 'assets/[name]-[hash].js';
      return {
        css: {postcss: {plugins: [woff2Only]}},
        build: {
          rolldownOptions: {
            input: buildInput(root, pages),
            output: {
              entryFileNames,
              codeSplitting: {groups: chunks}
            }
          }
        }
      };
    },
    configResolved(config) {
      root = config.root;
      keep = keptResults(root, cache);
      if (!building) return;
      // Here, and not when the build starts: there Vite would add a stack of its own.
      const compiled = compile();
      if ('errors' in compiled) throw new MistakeReport(root, compiled.errors);
      assets = compiled.talk.assets;
    },
    buildStart() {
      for (const fileName of building ? assets : [])
        this.emitFile({type: 'asset', fileName, source: readFileSync(join(root, fileName))});
    },
    resolveId: id => (pageOfId(id) ? id : undefined),
    load(id) {
      const page = pageOfId(id);
      const compiled = page && compile();
      return compiled && 'talk' in compiled ? page.shell!(compiled.talk) : undefined;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, {path, bundle}) {
        const page = pages.find(({path: own}) => path === `/${own}` || `${path}index.html` === `/${own}`);
        return page ? fill(page, html, bundle) : html;
      }
    },
    closeBundle() {
      clearTimeout(keeping);
      keepAll();
    },
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).map(file => (file.type === 'chunk' ? file.code : ''));
      for (const file of inlined) if (!scripts.some(code => code.includes(file))) delete bundle[file];
      const sheets = Object.values(bundle).map(file => (file.fileName.endsWith('.css') ? textOf(file) : ''));
      const texts = [...written, ...scripts, ...sheets];
      for (const file of Object.keys(bundle))
        if (file.endsWith('.woff2') && !texts.some(text => text.includes(basename(file)))) delete bundle[file];
    },
    configureServer(server) {
      // Nothing is known of this code: what takes seconds can wait until the first slide is on the screen.
      if (cache.pictures.size === 0) for (const file of slideFiles(root)) cache.hurried.add(file);
      const later = {left: () => cache.hurried.size > 0, run: () => catchUp(cache, compile)};
      dev = serveTalk(server, pages, compile, later);
      return dev.servePages;
    },
    async hotUpdate({file, server}) {
      if (this.environment.name !== 'client') return undefined;
      if (!compiledIn.some(room => file.startsWith(join(root, room)))) return dev?.changed(file) ? [] : undefined;
      // What draws the first pictures has changed, and lives in this process.
      await server.restart();
      return [];
    }
  };
}
