import {createHash} from 'node:crypto';
import {expect, it} from 'vitest';
import {addPolicy, dropUnusedFaces, inlineStyles, preloadFonts} from '../../src/compiler/built-page';

const head = (inside: string) => `<!doctype html>\n<head>\n    <meta charset="utf-8">\n${inside}</head>`;

it('inlineStyles rebases addresses to the page', () => {
  const css = `a{src:url(./a-1.woff2)}b{background:url("img/b.svg")}c{background:url(data:image/png;base64,x)}d{background:url(#d)}`;
  const page = head('    <link rel="stylesheet" crossorigin href="../../assets/x.css">\n');
  const {html, files} = inlineStyles(page, 'v1/embed/index.html', () => css);
  expect(files).toEqual(['assets/x.css']);
  expect(html).toBe(
    head(
      '    <style>a{src:url(../../assets/a-1.woff2)}b{background:url(../../assets/img/b.svg)}c{background:url(data:image/png;base64,x)}d{background:url(#d)}</style>\n'
    )
  );
  expect(
    inlineStyles(head('    <link rel="stylesheet" crossorigin href="./assets/x.css">\n'), 'index.html', () => css).html
  ).toContain('url(assets/a-1.woff2)');
});

it('dropUnusedFaces keeps the faces whose classes are on the page', () => {
  const face = (family: string) => `@font-face{font-family:${family};src:url(a.woff2)}`;
  const basic = ['KaTeX_Main', 'KaTeX_Math', 'KaTeX_Size1', '"Figtree Variable"'].map(face).join('');
  const alphabets = ['KaTeX_AMS', 'KaTeX_Fraktur', '"KaTeX_SansSerif"', 'KaTeX_Script'].map(face).join('');
  const rules =
    '.katex .amsrm,.katex .mathbb{font-family:KaTeX_AMS}.katex .mathfrak{font-family:KaTeX_Fraktur}.katex .mathsf{font-family:KaTeX_SansSerif;font-style:italic}.katex .mathscr{font-family:KaTeX_Script}';
  const page = '<p class="katex"><span class="mord mathbb">R</span><span class="mathsf">s</span> mathfrak</p>';
  expect(dropUnusedFaces(basic + alphabets + rules, page)).toBe(
    basic + face('KaTeX_AMS') + face('"KaTeX_SansSerif"') + rules
  );
  expect(dropUnusedFaces(basic + alphabets + rules, '')).toBe(basic + rules);
});

it('preloadFonts asks for the faces that a page uses', () => {
  const page = head(
    '<style>a{src:url(assets/figtree-latin-wght-normal-x.woff2)}b{src:url(assets/KaTeX_Main-Regular-y.woff2)}</style>'
  );
  const link = (file: string) =>
    `<link rel="preload" as="font" type="font/woff2" crossorigin href="assets/${file}.woff2">`;
  expect(preloadFonts(page, false)).toContain(link('figtree-latin-wght-normal-x'));
  expect(preloadFonts(page, false)).not.toContain('crossorigin href="assets/KaTeX');
  expect(preloadFonts(page, true)).toContain(link('KaTeX_Main-Regular-y'));
  expect(preloadFonts(head(''), true)).toBe(head(''));
});

it('addPolicy allows inline scripts by their hash and nothing foreign', () => {
  const html = addPolicy(head('<script>let a = 1;</script><script type="module" src="./x.js"></script>'));
  const hash = createHash('sha256').update('let a = 1;').digest('base64');
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';`
  );
  expect(html.match(/sha256-/g)).toHaveLength(1);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>'));
  expect(html).not.toMatch(/https?:/);
});
