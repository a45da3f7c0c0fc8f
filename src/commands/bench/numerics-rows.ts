import {generalizationError, random, rlct, sublevelVolume} from '../../numerics';
import {boxMuller} from './box-muller';
import {medianDurations} from './durations';
import type {Measurement} from './measurement';
import type {Row} from './table';

const epsilon = 1e-10;

/** Polynomials with their shares of [−1, 1]^d below ε: closed forms, and two values of other methods, good to 5e-4. */
const volumes: readonly {k: string; share: number; relativeError: number; ms: number}[] = [
  {k: 'x^2*y^2', share: Math.sqrt(epsilon) * (1 - Math.log(epsilon) / 2), relativeError: 1e-6, ms: 10},
  {k: 'x^2*y^4', share: 2 * epsilon ** 0.25 - epsilon ** 0.5, relativeError: 1e-6, ms: 10},
  // ∫₀¹ √(1 − t⁴) dt = Γ(1/4) Γ(3/2) / (4 Γ(7/4))
  {k: 'x^2 + y^4', share: 0.8740191847640399 * epsilon ** 0.75, relativeError: 1e-6, ms: 10},
  {k: 'x^2 + y^2 + z^2', share: (Math.PI / 6) * epsilon ** 1.5, relativeError: 1e-2, ms: 50},
  // Nested Gauss–Kronrod.
  {k: '(w1*w2 + w3^3)^2 + w1^2*w3^4', share: 3.37845e-5 / 8, relativeError: 1e-2, ms: 50},
  // Quasi-Monte Carlo with 3e6 slices, three seeds.
  {k: '(w1*w2)^2 + (w3*w4)^2 + (w1*w4)^2', share: 7.0065e-9, relativeError: 2e-2, ms: 200}
];

const draws = 1e5;

/** A figure asks for it at every keystroke. */
const typed = '(y^2-x^3)^2 + (x-y)^2*y^4';

/** V(ε) of polynomials: how wrong, and how long it takes; normal draws; generalisation errors. */
export const numericsRows: Measurement = async ({rounds, quick}) => {
  const blocks = rounds * (quick ? 3 : 5);
  const rows: Row[] = volumes.flatMap(({k, share, relativeError, ms}): Row[] => {
    const volume = () => sublevelVolume(k, [epsilon])[0].volume;
    const error = Math.abs(volume() / share - 1);
    // As many seeds as there are calls: some need more slices than others.
    let seed = 0;
    const [duration] = medianDurations([() => sublevelVolume(k, [epsilon], {seed: seed++ % 16})], blocks);
    return [
      {name: `V(1e-10) of ${k}: relative error`, ours: error, budget: relativeError},
      {name: `V(1e-10) of ${k}`, unit: 'ms', ours: duration, budget: ms}
    ];
  });
  const [keystroke] = medianDurations([() => rlct(typed)], blocks);
  rows.push({name: `rlct of ${typed}`, unit: 'ms', ours: keystroke});
  const u = random(1);
  const transformed = boxMuller(random(1));
  // A loop of its own for each: a shared one would call them through a table and put every number on the heap.
  const [ziggurat, transform] = medianDurations(
    [
      () => {
        let sum = 0;
        for (let i = 0; i < draws; i++) sum += u.normal();
        return sum;
      },
      () => {
        let sum = 0;
        for (let i = 0; i < draws; i++) sum += transformed();
        return sum;
      }
    ],
    blocks
  );
  rows.push({
    name: '100,000 normal draws: ziggurat, beside Box–Muller',
    unit: 'ms',
    ours: ziggurat,
    floor: transform,
    ratioBudget: 1 / 2.5
  });
  const [error] = medianDurations([() => generalizationError({model: 'product', n: 100, estimator: 'bayes'})], blocks);
  rows.push({name: 'E[G_n] of N(ab, ½)', unit: 'ms', ours: error, budget: 5});
  return rows;
};
