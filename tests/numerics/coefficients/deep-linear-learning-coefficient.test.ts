import {describe, expect, it} from 'vitest';
import {deepLinearLearningCoefficient} from '../../../src/numerics/coefficients/deep-linear-learning-coefficient';
import {rlct} from '../../../src/numerics/coefficients/rlct';

/**
 * Another way to λ and m. With d_s the dimensions of the input that are left after layer s, from all H_0 down to the true
 * rank r, the weights with these kernels have codimension Σ (d_{s−1} − d_s)(H_s − d_s) + r-dependent constants: λ is half
 * of the least one, and m is the longest chain d ≤ d′ ≤ … of those that attain it. For r > 0 the excess widths H_s − r
 * take the place of H_s, and the true part adds r (H_0 + H_L − r)/2.
 */
function byStrata(widths: readonly number[], rank: number): {lambda: number; multiplicity: number} {
  const excess = widths.map(width => width - rank);
  let least = Number.POSITIVE_INFINITY;
  let attained: number[][] = [];
  const descend = (left: number[], codimension: number) => {
    const s = left.length;
    const before = left[s - 1]!;
    if (s === excess.length) {
      if (before > 0 || codimension > least) return;
      if (codimension < least) attained = [];
      least = codimension;
      attained.push(left);
      return;
    }
    for (let d = 0; d <= Math.min(before, excess[s]!); d++) {
      descend([...left, d], codimension + (before - d) * (excess[s]! - d));
    }
  };
  descend([excess[0]!], 0);
  attained.sort((a, b) => sum(a) - sum(b));
  const chains: number[] = [];
  attained.forEach((d, i) => {
    const below = chains.filter((_, j) => j < i && attained[j]!.every((x, s) => x <= d[s]!));
    chains.push(1 + Math.max(0, ...below));
  });
  const ends = widths[0]! + widths[widths.length - 1]!;
  return {lambda: (least + rank * (ends - rank)) / 2, multiplicity: Math.max(...chains)};
}

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}

describe('deepLinearLearningCoefficient', () => {
  it.each([
    [[1, 1, 1, 1], 0, '1/2', 3],
    [[2, 2, 2, 2], 0, '3/2', 3],
    [[2, 1, 2, 2], 1, '3/2', 1],
    [[2, 2, 2, 2], 1, '2', 3],
    [[3, 4], 2, '6', 1],
    [[2, 2, 2, 2, 2], 2, '2', 1]
  ])('%j of rank %i has λ = %s, m = %i', (widths, rank, fraction, multiplicity) => {
    expect(deepLinearLearningCoefficient(widths, rank)).toMatchObject({fraction, multiplicity, exact: true});
  });

  it.each([
    [[1, 1, 1, 1], 'w1^2w2^2w3^2'],
    [[1, 1, 1, 1, 1, 1], 'w1^2w2^2w3^2w4^2w5^2'],
    [[2, 1, 1, 2], '(w1^2+w2^2)w3^2(w4^2+w5^2)'],
    [[1, 3, 1], '(w1w4+w2w5+w3w6)^2'],
    [[1, 2, 1], '(xz+yw)^2'],
    [[2, 2, 1], '(w1w2+w3w4)^2+(w1w5+w3w6)^2']
  ])('%j of rank 0 bounds rlct(%s), and is what it proves', (widths, text) => {
    const {lambda, multiplicity} = deepLinearLearningCoefficient(widths, 0);
    const found = rlct(text);
    if (found.exact) expect([found.lambda, found.multiplicity]).toEqual([lambda, multiplicity]);
    else expect(found.lambda).toBeGreaterThanOrEqual(lambda);
  });

  it('agrees with the least codimension over all patterns of kernels', () => {
    for (let layers = 1; layers <= 5; layers++) {
      const most = [7, 7, 6, 5, 3][layers - 1]!;
      for (let code = 0; code < most ** (layers + 1); code++) {
        const widths = Array.from({length: layers + 1}, (_, s) => 1 + (Math.floor(code / most ** s) % most));
        for (let rank = 0; rank <= Math.min(...widths); rank++) {
          const {lambda, multiplicity} = deepLinearLearningCoefficient(widths, rank);
          const strata = byStrata(widths, rank);
          if (lambda !== strata.lambda || multiplicity !== strata.multiplicity) {
            expect({widths, rank, lambda, multiplicity}).toEqual({widths, rank, ...strata});
          }
        }
      }
    }
  });

  it('does not depend on the order of hidden widths, nor on the direction', () => {
    const {fraction, multiplicity} = deepLinearLearningCoefficient([5, 3, 6, 4, 7], 2);
    for (const widths of [
      [5, 6, 4, 3, 7],
      [7, 4, 6, 3, 5]
    ]) {
      expect(deepLinearLearningCoefficient(widths, 2)).toMatchObject({fraction, multiplicity});
    }
  });

  it('stays bounded as layers are added, while m grows', () => {
    const deep = deepLinearLearningCoefficient(new Array<number>(41).fill(20), 0);
    expect(deep).toMatchObject({lambda: deepLinearLearningCoefficient(new Array<number>(81).fill(20), 0).lambda});
    expect(deep.lambda).toBeLessThan(200);
    expect(deep.multiplicity).toBe(401);
  });

  it.each<[number[], number, string]>([
    [[3], 0, 'widths must have at least 2 entries, got 1'],
    [[3, 0], 0, 'widths[1] must be a whole number from 1, got 0'],
    [[3, Number.NaN, 2], 0, 'widths[1] must be a whole number from 1, got NaN'],
    [[3, 2, 4], 3, 'rank must be a whole number from 0 to 2, got 3'],
    [[3, 2, 4], 0.5, 'rank must be a whole number from 0 to 2, got 0.5']
  ])('refuses %j with rank %d', (widths, rank, message) => {
    expect(() => deepLinearLearningCoefficient(widths, rank)).toThrow(new RangeError(message));
  });
});
