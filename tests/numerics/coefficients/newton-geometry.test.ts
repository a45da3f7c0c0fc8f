import {describe, expect, it} from 'vitest';
import {contains, isBounded, newtonGeometry, rank} from '../../../src/numerics/coefficients/newton-geometry';
import {WorkExceeded} from '../../../src/numerics/polynomials/polynomial';

describe('newtonGeometry', () => {
  const cusp = newtonGeometry(
    [
      [0, 2],
      [3, 0],
      [3, 1],
      [1, 2]
    ],
    {left: 1000}
  );

  it('keeps the exponents that no other divides', () => {
    expect(cusp.points).toEqual([
      [0, 2],
      [3, 0]
    ]);
    expect(cusp.facets).toEqual([{normal: [2n, 3n], level: 6n}]);
  });

  it('tells inside from boundary from outside', () => {
    const inside = (a: number[]) => [contains(cusp, a, false), contains(cusp, a, true)];
    expect(inside([1, 1])).toEqual([false, false]);
    expect(inside([3, 0])).toEqual([true, false]);
    expect(inside([2, 1])).toEqual([true, true]);
    expect(inside([4, 0])).toEqual([true, true]);
    const corner = newtonGeometry(
      [
        [2, 0],
        [0, 4]
      ],
      {left: 1000}
    );
    expect(contains(corner, [1, 2], true)).toBe(false);
    const strip = newtonGeometry([[2, 3]], {left: 1000});
    expect(contains(strip, [2, 4], true)).toBe(true);
    expect(contains(strip, [2, 3], true)).toBe(false);
  });

  it('tells bounded faces from unbounded ones', () => {
    const strip = newtonGeometry([[2, 3]], {left: 1000});
    expect(isBounded(cusp, 1n)).toBe(true);
    expect(isBounded(strip, 1n)).toBe(false);
    expect(isBounded(strip, 3n)).toBe(true);
  });

  it('stops when the work is used up', () => {
    const many = Array.from({length: 20}, (_, i) => [i, (i * 7) % 20, 30 - i, (i * 3) % 20, (i * 11) % 20]);
    expect(() => newtonGeometry(many, {left: 100})).toThrow(WorkExceeded);
  });
});

describe('rank', () => {
  it('counts independent rows', () => {
    expect(
      rank(
        [
          [1n, 2n],
          [2n, 4n]
        ],
        2
      )
    ).toBe(1);
    expect(
      rank(
        [
          [0n, 0n, 1n],
          [0n, 3n, 1n],
          [0n, 3n, 5n]
        ],
        3
      )
    ).toBe(2);
    expect(rank([], 3)).toBe(0);
  });
});
