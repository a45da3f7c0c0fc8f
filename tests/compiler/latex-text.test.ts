import {expect, it} from 'vitest';
import {latexText} from '../../src/compiler/latex-text';

it.each([
  ['M{\\"u}ller', 'Müller'],
  ['M\\"uller', 'Müller'],
  ['{\\O}ster \\o{} \\ss', 'Øster ø ß'],
  ["Poincar\\'{e} and H{\\o}lder", 'Poincaré and Hølder'],
  ['\\v{C}ech, Erd\\H{o}s, Fa\\c{c}ade, \\c c', 'Čech, Erdős, Façade, ç'],
  ['na{\\"\\i}ve', 'naïve'],
  ['The {Bayes} case of {WAIC}', 'The Bayes case of WAIC'],
  ['899--933, a---b, A~B', '899–933, a—b, A\u00a0B'],
  ['Smith \\& Sons, 5\\%', 'Smith & Sons, 5%'],
  ["``so'' it   is\n ok", '“so” it is ok'],
  ["that's `good'", 'that’s ‘good’'],
  ['\\emph{Journal}', 'Journal'],
  ['\\copyright x', '\\copyright x']
])('latexText(%j) is %s', (latex, text) => expect(latexText(latex)).toBe(text));
