import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import {inspect} from 'node:util';
import {build, createServer, type ViteDevServer} from 'vite';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {talk} from '../../src/compiler';
import {figures, project} from './talk-of';

const slide = (id: string, body = 'x') => `---\nid: ${id}\n---\n## ${id}\n${body}\n`;

const face = (name: string) =>
  `@font-face{font-family:${name};src:url(./${name}.woff2) format("woff2"),url(./${name}.woff) format("woff")}`;

/** A small site around these slides. */
function site(slides: Readonly<Record<string, string>>) {
  const root = project(slides);
  const files = {
    'index.html':
      '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>T</title>\n<script>let early = 1;</script>\n<link rel="stylesheet" href="/src/deck/deck.css">\n<script type="module" src="/src/deck/main.ts"></script>\n</head>\n<body><!-- slides --></body>\n</html>\n',
    'src/deck/deck.css': `body{color:light-dark(red,blue)}${face('KaTeX_Main-Regular')}${face('KaTeX_Script')}.mathscr{font-family:KaTeX_Script}`,
    'src/deck/KaTeX_Script.woff2': 'script',
    'src/deck/KaTeX_Main-Regular.woff2': 'woff2',
    'src/deck/KaTeX_Main-Regular.woff': 'woff',
    'public/icon.svg': '<svg/>',
    'src/deck/main.ts': 'console.log("deck");',
    'src/reading/main.ts': 'import "../deck/deck.css"; console.log("reading");',
    'src/embed/page.ts': 'console.log("embed");',
    'src/embed/elements.ts': 'export const version: number = 1; console.log("elements");'
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

const shared = {configFile: false, base: './', appType: 'mpa', logLevel: 'silent'} as const;

describe('a build', () => {
  const buildSite = (root: string) =>
    build({
      ...shared,
      root,
      plugins: [talk(figures)],
      build: {assetsInlineLimit: 0, modulePreload: {polyfill: false}, target: 'esnext'}
    });

  it('writes every page at its address, styles inside, addresses relative', async () => {
    const root = site({'a.md': slide('one', '$x$\n\n![A dot](img/dot.svg)'), 'img/dot.svg': '<svg/>'});
    await buildSite(root);
    const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');
    const [deck, reading, embed] = ['index.html', 'read/index.html', 'v1/embed/disc/index.html'].map(read);
    expect(deck).toMatch(
      /<section class="slide layout-default" data-id="one".*<img src="slides\/img\/dot.svg" alt="A dot">/s
    );
    expect(reading).toMatch(/<section class="passage layout-default" id="one".*<img src="..\/slides\/img\/dot.svg"/s);
    expect(embed).toMatch(/<slt-disc name="disc"><template shadowrootmode="open">/);
    expect(read('v1/slt-widgets.js')).toContain('elements');
    expect(read('slides/img/dot.svg')).toBe('<svg/>');
    for (const html of [deck, reading]) {
      expect(html).toContain('light-dark(red,');
      expect(html).not.toContain('rel="stylesheet"');
    }
    expect(deck).toMatch(/url\(assets\/KaTeX_Main-Regular-[^)]+\.woff2\)/);
    expect(reading).toMatch(/url\(..\/assets\/KaTeX_Main-Regular-[^)]+\.woff2\)/);
    expect(reading).toMatch(
      /<link rel="preload" as="font" type="font\/woff2" crossorigin href="..\/assets\/KaTeX_Main-Regular/
    );
    for (const html of [deck, reading, embed]) {
      expect(html).toMatch(/<meta http-equiv="Content-Security-Policy"/);
      expect(html).toContain('--slt-ink:light-dark(');
      expect(html).not.toMatch(/(?:src|href)="\//);
      expect(html).not.toContain('<!-- ');
    }
    const assets = readdirSync(join(root, 'dist/assets'));
    expect(assets.filter(name => /\.(css|woff|ttf)$/.test(name))).toEqual([]);
    expect(assets.filter(name => name.endsWith('.woff2'))).toEqual([expect.stringMatching(/^KaTeX_Main-Regular-/)]);
  });

  it('keeps the files of faces that one page asks for', async () => {
    const root = site({'a.md': slide('one', '$x$\n\n::: reader\n$\\mathscr{X}$\n:::')});
    await buildSite(root);
    const faces = (file: string) => readFileSync(join(root, 'dist', file), 'utf8').match(/@font-face/g)?.length;
    expect([faces('index.html'), faces('read/index.html')]).toEqual([1, 2]);
    expect(readdirSync(join(root, 'dist/assets')).filter(name => name.startsWith('KaTeX_Script'))).toHaveLength(1);
  });

  it('writes the signs of the first formulas into a deck with far slides, behind the whole faces', async () => {
    const root = site({'a.md': slide('one', '$x$'), 'b.md': slide('two', '$y$')});
    await buildSite(root);
    const deck = readFileSync(join(root, 'dist/index.html'), 'utf8');
    expect(deck).not.toMatch(/<link rel="preload"/);
    expect(deck).toMatch(/url\(assets\/KaTeX_Main-Regular.*url\(data:font\/woff2;base64,[^}]*unicode-range:U\+78}/s);
    expect(deck).toMatch(/font-src 'self' data:/);
  });

  it('fails with every mistake and the lines around it, and says nothing else', async () => {
    const root = site({'a.md': slide('one', '$\\nope$\n\n<div>')});
    const failure = await buildSite(root).catch(error => inspect(error));
    expect(failure).toMatch(
      /^slides\/a\.md:5:2: formula: unknown command \\nope \(.*\)\n3 .*\n4 .*\n5 .*\n {4}\| {3}\^\n6 .*\n7 .*\n\nslides\/a\.md:7:1: raw HTML "<div"/
    );
    expect(failure).not.toMatch(/Error|\n {4}at /);
    expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
  });
});

describe('the dev server', () => {
  let server: ViteDevServer;
  let root: string;
  afterEach(() => server.close());

  async function start(slides: Readonly<Record<string, string>>) {
    root = site(slides);
    server = await createServer({
      ...shared,
      root,
      plugins: [talk(figures)],
      server: {host: '127.0.0.1', port: 0, watch: null}
    });
    await server.listen();
    const sent = vi.spyOn(server.ws, 'send');
    const {port} = server.httpServer!.address() as AddressInfo;
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {headers: {accept: 'text/html'}});
      return {status: response.status, text: await response.text()};
    };
    return {get, sent: () => sent.mock.calls as unknown[][], clear: () => sent.mockClear()};
  }

  /** Changes a file and tells the server so, as its watcher would. */
  function edit(name: string, text: string) {
    const file = join(root, 'slides', name);
    writeFileSync(file, text);
    server.watcher.emit('change', file);
  }

  const errors = (calls: unknown[][]) =>
    calls.map(([payload]) => payload as {type: string; err?: {message: string}}).filter(({type}) => type === 'error');

  it('serves the pages that are no files', async () => {
    const {get} = await start({'a.md': slide('one', 'the words')});
    expect((await get('/')).text).toContain('<p>the words</p>');
    for (const path of ['/read/', '/read/index.html?theme=dark'])
      expect((await get(path)).text).toContain('<section class="passage');
    expect((await get('/v1/embed/disc/?radius=2')).text).toContain('<slt-disc name="disc">');
    expect((await get('/v1/slt-widgets.js')).text).toContain('const version = 1');
    expect((await get('/v1/embed/nothing/')).status).toBe(404);
    expect((await get('/')).text).not.toContain('Content-Security-Policy');
  });

  it('sends the slides that an edit changed', async () => {
    const {get, sent, clear} = await start({'a.md': slide('one') + slide('two')});
    await get('/');
    edit('a.md', slide('one') + slide('two', 'new words\n\n<slt-disc>A disc.</slt-disc>'));
    await vi.waitFor(() => expect(sent()).toHaveLength(1), 5000);
    const [event, data] = sent()[0] as [string, {slides: {id: string; html: string}[]}];
    expect(event).toBe('slt:slides');
    expect(data.slides.map(({id}) => id)).toEqual(['two']);
    expect(data.slides[0].html).toMatch(/^<section .*<p>new words<\/p>.*<\/section>\n$/s);
    expect(data.slides[0].html).not.toContain('shadowrootmode');
    clear();
    edit('a.md', slide('one') + slide('three'));
    await vi.waitFor(() => expect(sent()).toHaveLength(1), 5000);
    expect(sent()[0]).toMatchObject([
      'slt:slides',
      {slides: [{id: 'two', html: expect.stringContaining('data-id="three"')}]}
    ]);
    clear();
    edit('a.md', slide('three') + slide('one'));
    await vi.waitFor(() => expect(sent()).toEqual([[{type: 'full-reload'}]]), 5000);
  });

  it('shows mistakes in the overlay, keeps serving, and clears it when they are mended', async () => {
    const {get, sent, clear} = await start({'a.md': slide('one')});
    edit('a.md', slide('one', '$\\nope$'));
    await vi.waitFor(() => expect(errors(sent())).toHaveLength(1), 5000);
    expect(errors(sent())[0].err!.message).toBe(
      'slides/a.md:5:2: formula: unknown command \\nope (allowed: those of KaTeX and of macros.yaml)'
    );
    expect((await get('/')).status).toBe(200);
    clear();
    edit('a.md', slide('one', 'mended'));
    await vi.waitFor(() => expect(sent()).toHaveLength(2), 5000);
    expect(sent()[0]).toEqual([{type: 'update', updates: []}]);
    expect(sent()[1][0]).toBe('slt:slides');
  });

  it('answers before claims and pictures are computed, and tells of those that fail afterwards', async () => {
    const text = `---\nid: one\nclaims: |\n  1 > 2\n---\n## one\n<slt-disc/>\n<slt-disc radius="2"/>\n`;
    const {get, sent} = await start({'a.md': text});
    expect((await get('/')).text).toMatch(
      /<slt-disc name="disc" [^>]*><template.*<slt-disc name="disc-2" [^>]*><\/slt/s
    );
    expect(errors(sent())).toEqual([]);
    await vi.waitFor(() => expect(errors(sent())).toHaveLength(1), 10_000);
    expect(errors(sent())[0].err!.message).toMatch(/^slides\/a\.md:4:3: false claim: 1 > 2/);
    edit('a.md', text.replace('1 > 2', '1 < 2'));
    await vi.waitFor(() => expect(sent().at(-1)).toMatchObject(['slt:slides', {}]), 5000);
    expect((await get('/')).text.match(/<template shadow/g)).toHaveLength(2);
  });

  it('starts with mistakes, and lists them on pages that leave their address alone', async () => {
    const {get} = await start({'a.md': slide('one', '<div>')});
    for (const path of ['/', '/read/', '/v1/embed/disc/']) {
      const {text} = await get(path);
      expect(text).toContain('slides/a.md:5:1: raw HTML');
      expect(text).not.toContain('/src/');
      expect(text).toMatch(/slt:slides.*location\.reload/);
    }
  });
});
