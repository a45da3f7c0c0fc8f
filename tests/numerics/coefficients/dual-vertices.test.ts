import {describe, expect, it} from 'vitest';
import {dualVertices} from '../../../src/numerics/coefficients/dual-vertices';
import {WorkExceeded} from '../../../src/numerics/polynomials/polynomial';

describe('dualVertices', () => {
  it.each([
    [[[4]], [[1, 4]]],
    [
      [[2, 4]],
      [
        [1, 0, 2],
        [0, 1, 4]
      ]
    ],
    [
      [
        [2, 0],
        [0, 3]
      ],
      [[3, 2, 6]]
    ],
    [
      [
        [2, 2, 0],
        [0, 2, 2],
        [2, 0, 2]
      ],
      [
        [1, 1, 1, 4],
        [1, 1, 0, 2],
        [1, 0, 1, 2],
        [0, 1, 1, 2]
      ]
    ]
  ])('of %j are %j', (exponents, expected) => {
    const found = dualVertices(exponents, exponents[0]!.length, {left: 1000});
    const vectors = found.map(({normal, level}) => [...normal, level].map(Number));
    expect(vectors.sort()).toEqual(expected.sort());
  });

  it('stop when the work is used up', () => {
    expect(() =>
      dualVertices(
        [
          [1, 5],
          [2, 3],
          [4, 1]
        ],
        2,
        {left: 5}
      )
    ).toThrow(WorkExceeded);
  });
});
