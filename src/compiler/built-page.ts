import {createHash} from 'node:crypto';
import {posix} from 'node:path';

const stylesheet = /[ \t]*<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>\n?/g;
const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs;
const address = /url\(\s*(["']?)(?!data:|[a-z]+:|\/|#)([^"')]+)\1\s*\)/g;

/** Faces that the first lines of a page are set in, by file name; KaTeX's only where there is a formula. */
const faces = [
  /figtree-latin-wght-normal/,
  /source-serif-4-latin-wght-normal/,
  /KaTeX_Main-Regular/,
  /KaTeX_Math-Italic/
];

/** The text of an inlined stylesheet and where it came from. */
export interface InlinedPage {
  readonly html: string;
  /** Stylesheets that are now part of the page. */
  readonly files: readonly string[];
}

/** Puts a page's stylesheets into it, addresses rebased, so that it paints after one request. */
export function inlineStyles(html: string, page: string, read: (file: string) => string): InlinedPage {
  const files: string[] = [];
  const folder = posix.dirname(page);
  const inlined = html.replace(stylesheet, (_, href: string) => {
    const file = posix.join(folder, href);
    files.push(file);
    const css = read(file).replace(address, (_match, _quote, target: string) => {
      const path = posix.relative(folder, posix.join(posix.dirname(file), target));
      return `url(${path})`;
    });
    return `    <style>${css.trim()}</style>\n`;
  });
  return {html: inlined, files};
}

const fontFace = /@font-face\s*\{[^}]*\}/g;
const familyName = /font-family:\s*["']?([\w-]+)/;

/** Drops the faces of KaTeX's alphabets (script, Fraktur …) that no class on the page asks for; its basic ones stay. */
export function dropUnusedFaces(css: string, html: string): string {
  const used = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names.split(' ')));
  const rules = [...css.replace(fontFace, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)];
  const asksFor = (family: string) =>
    rules.some(
      ([, selector, declarations]) =>
        familyName.exec(declarations)?.[1] === family &&
        [...selector.matchAll(/\.([\w-]+)/g)].some(([, name]) => name !== 'katex' && used.has(name))
    );
  return css.replace(fontFace, face => {
    const family = familyName.exec(face)?.[1] ?? '';
    return !/^KaTeX_(?!Main|Math|Size)/.test(family) || asksFor(family) ? face : '';
  });
}

/** Asks for the faces of a page's first lines before its styles are read. */
export function preloadFonts(html: string, hasMath: boolean): string {
  const links = faces
    .filter(face => hasMath || !face.source.startsWith('KaTeX'))
    .map(face => new RegExp(`url\\(([^)]*${face.source}[^)]*\\.woff2)\\)`).exec(html)?.[1])
    .filter(href => href !== undefined)
    .map(href => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="${href}">\n`);
  return links.length > 0 ? intoHead(html, links.join('')) : html;
}

/** Allows a page its own files, its inline scripts as they are, and nothing else. */
export function addPolicy(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  );
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes), "'wasm-unsafe-eval'"].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
  return intoHead(html, `    <meta http-equiv="Content-Security-Policy" content="${policy}">\n`);
}

/** Inserts lines right after the declaration of the character set, before anything they rule. */
export const intoHead = (html: string, lines: string) =>
  html.replace(/(<meta charset="[^"]*">\n?)/, (charset: string) => charset + lines);
