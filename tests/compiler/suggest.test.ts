import fc from 'fast-check';
import {expect, it} from 'vitest';
import {allowed, editDistance, suggest} from '../../src/compiler/suggest';

it('editDistance counts letters to insert, delete or exchange', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});

it('editDistance is a metric', () => {
  const word = fc.string({maxLength: 8});
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    })
  );
});

it('suggest names the nearest word, if one is near', () => {
  expect(suggest('epsilom', ['k', 'epsilon', 'show-fit'])).toBe('epsilon');
  expect(suggest('banana', ['k', 'epsilon'])).toBeUndefined();
  expect(suggest('y', ['b', 'i'])).toBeUndefined();
});

it('allowed lists the names, and only the nearest where they are many', () => {
  expect(allowed('readr', ['reader', 'statement'])).toBe('(allowed: reader, statement; did you mean "reader"?)');
  expect(allowed('xyz', ['reader'])).toBe('(allowed: reader)');
  expect(allowed('xyz', [])).toBe('(allowed: none)');
  const many = Array.from({length: 20}, (_, i) => `name-${i}`);
  expect(allowed('nam-7', many)).toBe('(did you mean "name-7"?)');
  expect(allowed('???', many)).toMatch(/^\(allowed: name-0, .*, …\)$/);
});
