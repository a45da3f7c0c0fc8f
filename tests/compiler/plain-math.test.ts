import katex from 'katex';
import {expect, it} from 'vitest';
import {plainMath} from '../../src/compiler/plain-math';

it.each([
  ['\\lambda\\log n', 'λ log n'],
  ['x^2y^2', 'x^2y^2'],
  ['\\tfrac d2', 'd/2'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['n_c', 'n_c'],
  ['w_1^2', 'w_1^2'],
  ['e^{-x}', 'e^(−x)'],
  ['\\sqrt{2\\pi}', '√(2π)'],
  ['\\hat w', 'w'],
  ['\\sum_{i=1}^n i', '∑_(i=1)^ni'],
  ['a<b', 'a<b'],
  ['\\log(n)', 'log(n)'],
  ['\\KL(q\\|p)', 'KL(q∥p)']
])('plainMath of %s is %s', (tex, text) =>
  expect(plainMath(katex.renderToString(tex, {macros: {'\\KL': '\\operatorname{KL}'}}))).toBe(text)
);
