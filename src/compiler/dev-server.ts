import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ErrorPayload, ViteDevServer} from 'vite';
import type {AuthoringErrors} from './authoring-error';
import {codeFrame} from './code-frame';
import {type DeckSection, deckSections} from './deck-html';
import {elementEntry, type SitePage} from './pages';
import {filesUnder, slidesFolder} from './project-file';
import {escapeHtml} from './render-context';
import type {Talk} from './talk';

/** The event that brings changed slides to an open page: `{slides: [{id, html}]}`. */
export const slidesEvent = 'slt:slides';

/** Several writes of one save count as one. */
const settle = 10;

/** A talk, or what is wrong with it. */
export type Compiled = {readonly talk: Talk} | {readonly errors: AuthoringErrors};

/** How long no page must have asked for anything before what a hurried start left is done, in ms. */
const quiet = 1000;

/** What the first compilation left for later. */
interface Later {
  left(): boolean;
  run(): Promise<void>;
}

/** Serves the pages that are no files, and tells open pages what an edit changed. */
export function serveTalk(server: ViteDevServer, pages: readonly SitePage[], compile: () => Compiled, later: Later) {
  const {root, logger} = server.config;
  let shown: readonly DeckSection[] | undefined;
  /** What `shown` was made of. */
  let written = '';
  let failed: ErrorPayload | undefined;
  let waiting: NodeJS.Timeout | undefined;

  let resting: NodeJS.Timeout | undefined;

  const catchUp = async () => {
    await later.run();
    const compiled = compile();
    // Only mistakes are news, and an edit that came meanwhile: open pages have computed for themselves.
    if ('talk' in compiled && sourceText(root) === written) shown = deckSections(compiled.talk.slides);
    else announce();
  };

  const announce = () => {
    written = sourceText(root);
    const compiled = compile();
    if ('errors' in compiled) {
      failed = overlay(root, compiled.errors);
      logger.error(compiled.errors.message, {timestamp: true});
      return server.ws.send(failed);
    }
    // An update of nothing closes the overlay.
    if (failed) server.ws.send({type: 'update', updates: []});
    failed = undefined;
    const sections = deckSections(compiled.talk.slides);
    const changed = shown && changedSections(shown, sections);
    shown = sections;
    if (changed) server.ws.send(slidesEvent, {slides: changed});
    else server.ws.send({type: 'full-reload'});
  };

  server.ws.on('connection', () => {
    if (failed) server.ws.send(failed);
  });
  server.middlewares.use((request, _response, next) => {
    clearTimeout(resting);
    if (later.left()) resting = setTimeout(catchUp, quiet).unref();
    if (request.url?.split('?')[0] === `/${elementEntry.path}`) request.url = `/${elementEntry.source}`;
    next();
  });
  written = sourceText(root);
  const first = compile();
  if ('talk' in first) shown = deckSections(first.talk.slides);
  else announce();

  return {
    /** Takes note of a changed file. True if it belongs to the talk. */
    changed(file: string): boolean {
      if (!file.startsWith(`${join(root, slidesFolder)}/`)) return false;
      clearTimeout(waiting);
      waiting = setTimeout(announce, settle);
      return true;
    },
    /** Answers for the pages without a file; runs after Vite's own files. */
    servePages() {
      server.middlewares.use(async (request, response, next) => {
        const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
        const page = pages.find(({path: own, shell}) => shell && (own === path || own === `${path}index.html`));
        if (!page) return next();
        const compiled = compile();
        const html =
          'talk' in compiled
            ? await server.transformIndexHtml(`/${page.path}`, page.shell!(compiled.talk), request.originalUrl)
            : mistakePage(compiled.errors);
        response.setHeader('Content-Type', 'text/html').setHeader('Cache-Control', 'no-cache').end(html);
      });
    }
  };
}

/** All that is written for the talk. */
const sourceText = (root: string) =>
  filesUnder(join(root, slidesFolder))
    .map(file => readFileSync(file, 'latin1'))
    .join('\0');

/**
 * The slides that differ, by the ids that open pages know; one may have a new id. Undefined if there are other slides or
 * another order, which takes a reload.
 */
export function changedSections(
  before: readonly DeckSection[],
  after: readonly DeckSection[]
): DeckSection[] | undefined {
  if (before.length !== after.length || before.filter(({id}, i) => id !== after[i].id).length > 1) return undefined;
  return before.map(({id}, i) => ({id, html: after[i].html})).filter(({html}, i) => html !== before[i].html);
}

/** What Vite's overlay shows: every message, and the lines around the first. */
export function overlay(root: string, {errors, message}: AuthoringErrors): ErrorPayload {
  const {file, line, column} = errors[0].place;
  const path = join(root, file);
  const frame = existsSync(path) && file !== slidesFolder ? codeFrame(readFileSync(path, 'utf8'), line, column) : '';
  return {type: 'error', err: {message, stack: '', plugin: 'talk', id: path, loc: {file: path, line, column}, frame}};
}

/** Reloads a page that has no way to change in place, when slides change. */
export const reload = `<script type="module">import {createHotContext} from '/@vite/client'; createHotContext('/reload').on('${slidesEvent}', () => location.reload());</script>`;

/**
 * A talk with mistakes still opens, and lists them. None of the page's own scripts runs: the address stays, and shows the
 * same slide and step once the mistakes are mended.
 */
export const mistakePage = ({message}: AuthoringErrors) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Mistakes</title>
    <style>body{color-scheme:light dark;margin:2rem;font:1.125rem system-ui}pre{white-space:pre-wrap}</style>
    ${reload}
  </head>
  <body>
    <h1>The talk has mistakes</h1>
    <pre>${escapeHtml(message)}</pre>
  </body>
</html>
`;
