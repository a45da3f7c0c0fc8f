/// <reference path="./subset-font.d.ts" />
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import subsetFont from 'subset-font';

const {resolve} = createRequire(import.meta.url);

const faces = [
  {file: 'KaTeX_Main-Regular', declares: 'font-family:KaTeX_Main'},
  {file: 'KaTeX_Math-Italic', declares: 'font-family:KaTeX_Math;font-style:italic'}
];

/** The text of KaTeX's atoms. */
const atom = /<span class="m(?:ord|op|bin|rel|open|close|punct|inner)\b[^"]*"[^>]*>([^<]+)</g;

/**
 * Styles for a page whose first screen is only a part of it: its formulas' two faces, cut to the signs it shows and
 * written into the page, so that they are set without a request. All other signs keep the whole faces. Nothing where the
 * first screen has no formula. To stand behind the styles that declare the whole faces.
 */
export async function firstFaces(firstScreen: string): Promise<string> {
  const text = [...firstScreen.matchAll(atom)].map(([, signs]) => decode(signs)).join('');
  const signs = [...new Set(text)].filter(sign => sign.trim()).sort();
  if (signs.length === 0) return '';
  const range = signs.map(sign => `U+${sign.codePointAt(0)!.toString(16)}`).join();
  const rules = faces.map(async ({file, declares}) => {
    const whole = readFileSync(resolve(`katex/dist/fonts/${file}.woff2`));
    const cut = await subsetFont(whole, signs.join(''), {targetFormat: 'woff2', noHinting: true});
    return `@font-face{${declares};src:url(data:font/woff2;base64,${cut.toString('base64')}) format("woff2");unicode-range:${range}}`;
  });
  return `    <style>${(await Promise.all(rules)).join('')}</style>\n`;
}

const decode = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
