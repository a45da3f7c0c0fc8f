import {expect, it} from 'vitest';
import {conjuncts, evaluate, show, sides} from '../../src/compiler/expression';

const vocabulary = {functions: {double: (x: number) => 2 * x}, values: new Map()};

it('evaluate runs an expression over the functions it is given', () => {
  expect(evaluate('double(3) + Math.abs(-1)', vocabulary)).toBe(7);
  expect(() => evaluate('duble(3)', vocabulary)).toThrow(
    'unknown name "duble" (allowed: Math, Array, double; did you mean "double"?)'
  );
  expect(() => evaluate('1 +', vocabulary)).toThrow(
    "it is no expression (allowed: one of JavaScript, as rlct('w^4').lambda)"
  );
});

it('evaluate knows no name but these and those of values, not even to ask for its type', () => {
  expect(
    evaluate('[1, 2].map(x => x + double(x)).includes(6) && !(NaN > -Infinity) && undefined === [][0]', vocabulary)
  ).toBe(true);
  for (const name of ['process', 'globalThis', 'require', 'Date', 'eval', 'arguments'])
    for (const text of [`${name}.exit(0) === 1`, `typeof ${name}`, `${name} = 1`, `(x => ${name})(1)`])
      expect(() => evaluate(text, vocabulary), text).toThrow(
        /unknown name "\w+" \(allowed: Math, Array, double\)|it is no expression/
      );
  expect(() => evaluate('Maths.PI', vocabulary)).toThrow('did you mean "Math"?');
});

it('conjuncts splits at && outside brackets and quotes', () => {
  expect(conjuncts('a < 1 && f(b && c) && "x && y" === d')).toEqual(['a < 1', 'f(b && c)', '"x && y" === d']);
  expect(conjuncts('a && b || c')).toEqual(['a && b || c']);
});

it('sides finds the comparison at the top level', () => {
  expect(sides("f('a < b') <= 3")).toEqual(["f('a < b') ", ' 3']);
  expect(sides('g(x => x > 1) === 2')).toEqual(['g(x => x > 1) ', ' 2']);
  expect(sides('isPrime(7)')).toBeUndefined();
});

it('show writes values for a message', () => {
  expect([1.5, '1/4', {a: 1}, true, undefined, 3n].map(show)).toEqual([
    '1.5',
    '"1/4"',
    '{"a":1}',
    'true',
    'undefined',
    '3'
  ]);
});
