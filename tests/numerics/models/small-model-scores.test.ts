import {describe, expect, it} from 'vitest';
import {fisherInformation} from '../../../src/numerics/models/fisher-information';
import {smallModelScores} from '../../../src/numerics/models/small-model-scores';
import {type Locus, type SmallModel, smallModels} from '../../../src/numerics/models/small-models';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

type Name = keyof typeof smallModels;

/** I = (1/n) Σ s sᵀ, row-major. */
function information(model: SmallModel, w: readonly number[]) {
  const scores = smallModelScores(model, w);
  const d = model.dimension;
  return Array.from({length: d * d}, (_, k) =>
    scores.reduce((sum, s) => sum + (s[Math.floor(k / d)] * s[k % d]) / scores.length, 0)
  );
}

const grid = [-1.5, -0.6, -0.01, 0, 0.3, 1, 1.5];
const on: Record<Locus, (a: number, b: number) => boolean> = {
  everywhere: () => true,
  'a = 0': a => a === 0,
  'b = 0': (_, b) => b === 0,
  origin: (a, b) => a === 0 && b === 0
};
const plane = grid.flatMap(a => grid.map(b => [a, b]));

describe('smallModelScores', () => {
  it.each<[Name, number[], number[]]>([
    ['line', [0.3, -1], [2, 0, 0, 2]],
    ['cubicLine', [0.5, 2], [18 * 0.5 ** 4, 0, 0, 2]],
    ['square', [0.7], [8 * 0.7 ** 2]],
    ['cube', [0.7], [18 * 0.7 ** 4]],
    ['product', [0.5, -1.5], [2 * 1.5 ** 2, -1.5, -1.5, 2 * 0.5 ** 2]],
    ['threeLayers', [0.5, -1.5], [2 * 1.5 ** 4, -2 * 1.5 ** 3, -2 * 1.5 ** 3, 2 * 1.5 ** 2]],
    ['tanh', [0.8, 0], [0, 0, 0, 2 * 0.8 ** 2]],
    // At a = 1 the score of the share is 1 − e^(−bx + b²/2), of variance e^(b²) − 1; that of the mean is x − b.
    ['mixture', [1, 1.2], [Math.exp(1.44) - 1, 1.2, 1.2, 1]],
    // At a = 0 the share alone is felt, and as much.
    ['mixture', [0, -1.2], [Math.exp(1.44) - 1, 0, 0, 0]]
  ])('of %s at %j has the information %j', (name, w, expected) => {
    expect(information(smallModels[name], w)).toBeAllclose(expected, {rtol: 1e-11, atol: 1e-11});
  });

  it('of tanh agrees with the trapezoidal rule, which errs by e^(−π²/bh) only, h its step', () => {
    const [a, b] = [0.7, 1.5];
    const step = 1 / 16;
    const expected = [0, 0, 0, 0];
    for (let x = -12; x <= 12; x += step) {
      const weight = (2 * step * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
      const s = [Math.tanh(b * x), (a * x) / Math.cosh(b * x) ** 2];
      for (let k = 0; k < 4; k++) expected[k] += weight * s[k >> 1] * s[k % 2];
    }
    expect(information(smallModels.tanh, [a, b])).toBeAllclose(expected, {rtol: 0, atol: 1e-10 * expected[0]});
  });

  it('of a mixture agrees with the trapezoidal rule', () => {
    const [a, b] = [0.4, 1.5];
    const step = 1 / 32;
    const expected = [0, 0, 0, 0];
    for (let x = -14; x <= 14; x += step) {
      const s = smallModels.mixture.gradient(x, [a, b]);
      for (let k = 0; k < 4; k++) expected[k] += (step * s[k >> 1] * s[k % 2]) / smallModels.mixture.value(x, [a, b]);
    }
    expect(information(smallModels.mixture, [a, b])).toBeAllclose(expected, {rtol: 0, atol: 1e-10 * expected[0]});
  });

  it.each<[Name, (a: number, b: number) => number]>([
    ['line', () => 2],
    ['cubicLine', a => (a === 0 ? 1 : 2)],
    ['product', (a, b) => (a === 0 && b === 0 ? 0 : 1)],
    ['threeLayers', (_, b) => (b === 0 ? 0 : 1)],
    ['tanh', (a, b) => Number(a !== 0) + Number(b !== 0)],
    ['mixture', (a, b) => Number(a !== 0) + Number(b !== 0)]
  ])('of %s lose rank exactly on the degenerate set', (name, rank) => {
    const model = smallModels[name];
    for (const [a, b] of name === 'mixture' ? plane.filter(w => w[0] >= 0 && w[0] <= 1) : plane) {
      const found = fisherInformation(smallModelScores(model, [a, b])).rank;
      expect([a, b, found]).toEqual([a, b, rank(a, b)]);
      expect(found < 2).toBe(model.degenerate.some(locus => on[locus](a, b)));
    }
  });

  it.each<[Name]>([['square'], ['cube']])('of %s lose rank at 0 alone', name => {
    const ranks = grid.map(w => fisherInformation(smallModelScores(smallModels[name], [w])).rank);
    expect(ranks).toEqual(grid.map(w => Number(w !== 0)));
    expect(smallModels[name].degenerate).toEqual(['origin']);
  });

  it('throws for what is no parameter', () => {
    expect(() => smallModelScores(smallModels.line, [1])).toThrow('w must be 2 finite numbers, got [1]');
    expect(() => smallModelScores(smallModels.cube, [Number.NaN])).toThrow('w must be 1 finite numbers, got [NaN]');
    expect(() => smallModelScores(smallModels.mixture, [-0.1, 1])).toThrow('share in 0–1 and a mean in −3–3');
    expect(() => smallModelScores(smallModels.mixture, [0.5, 4])).toThrow(RangeError);
  });
});
