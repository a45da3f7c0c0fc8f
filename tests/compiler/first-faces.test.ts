import katex from 'katex';
import {expect, it} from 'vitest';
import {firstFaces} from '../../src/compiler/first-faces';

const page = (...formulas: string[]) =>
  formulas.map(formula => `<p>Plain words. ${katex.renderToString(formula)}</p>`).join('');

it('firstFaces cuts the two faces of formulas to the signs shown, each within two kilobytes', async () => {
  const css = await firstFaces(page('K(w)<\\varepsilon', 'K \\&'));
  const rules = css.match(/@font-face\{[^}]*\}/g)!;
  expect(rules.map(rule => /font-family:(\w+)/.exec(rule)![1])).toEqual(['KaTeX_Main', 'KaTeX_Math']);
  for (const rule of rules) {
    const signs = [...'&()<Kwε'].map(sign => `U+${sign.codePointAt(0)!.toString(16)}`);
    expect(/unicode-range:([^}]*)/.exec(rule)![1].split(',')).toEqual(signs);
    const font = Buffer.from(/base64,([^)]*)/.exec(rule)![1], 'base64');
    expect(font.toString('latin1', 0, 4)).toBe('wOF2');
    expect(font.length).toBeLessThan(2048);
  }
});

it('firstFaces is empty where no formula is shown, and the same each time', async () => {
  expect(await firstFaces('<p class="mord">K</p><p>x &lt; y</p>')).toBe('');
  expect(await firstFaces(page('x'))).toBe(await firstFaces(page('x')));
});
