import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rootCounts} from '../../../src/numerics/coefficients/rlct-root-counts';
import {multiplyPolynomials} from '../../../src/numerics/polynomials/integer-polynomial';

describe('rootCounts', () => {
  it('counts distinct roots by multiplicity on each side of 0', () => {
    expect(rootCounts([-2n, 0n, 1n])).toEqual({positive: [1], negative: [1]});
    expect(rootCounts([1n, -2n, 1n])).toEqual({positive: [1, 1], negative: [0, 0]});
    expect(rootCounts([1n, 0n, 1n])).toEqual({positive: [0], negative: [0]});
    expect(rootCounts([7n])).toEqual({positive: [], negative: []});
  });

  it('finds the roots that a product was made of', () => {
    const root = fc.tuple(
      fc.integer({min: -6, max: 6}).filter(x => x !== 0),
      fc.integer({min: 1, max: 3})
    );
    fc.assert(
      fc.property(fc.uniqueArray(root, {maxLength: 4, selector: ([x]) => x}), fc.boolean(), (roots, complex) => {
        let polynomial: readonly bigint[] = complex ? [-3n, 1n, -1n] : [-2n];
        for (const [x, multiplicity] of roots) {
          for (let k = 0; k < multiplicity; k++) polynomial = multiplyPolynomials(polynomial, [BigInt(-x), 1n]);
        }
        const {positive, negative} = rootCounts(polynomial);
        for (let k = 0; k < 4; k++) {
          expect(positive[k] ?? 0).toBe(roots.filter(([x, m]) => x > 0 && m > k).length);
          expect(negative[k] ?? 0).toBe(roots.filter(([x, m]) => x < 0 && m > k).length);
        }
      })
    );
  });
});
