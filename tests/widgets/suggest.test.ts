import fc from 'fast-check';
import {expect, it} from 'vitest';
import {editDistance, suggest} from '../../src/widgets/suggest';

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
