import fc from 'fast-check';
import {expect, it} from 'vitest';
import {editDistance, suggest} from '../../src/widgets/suggest';

it('editDistance counts letters inserted, deleted, exchanged, and neighbours that changed places', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('lamdba', 'lambda')).toBe(1);
  expect(editDistance('stl-setp', 'slt-step')).toBe(2);
  // No letter is moved twice: else it would be 2.
  expect(editDistance('ca', 'abc')).toBe(3);
});

it('editDistance is symmetric, 0 for equal words only, and no more than what the lengths allow', () => {
  const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8});
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    })
  );
});

it('suggest names the nearest word, if one is near', () => {
  expect(suggest('epsilom', ['k', 'epsilon', 'show-fit'])).toBe('epsilon');
  expect(suggest('id', ['di', 'layout'])).toBe('di');
  expect(suggest('banana', ['k', 'epsilon'])).toBeUndefined();
  expect(suggest('y', ['b', 'i'])).toBeUndefined();
});
