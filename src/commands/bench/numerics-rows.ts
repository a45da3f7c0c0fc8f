import {sublevelVolume} from '../../numerics';
import type {Measurement} from './measurement';
import {median} from './quantile';

const epsilon = 1e-10;

/** Polynomials whose share of [−1, 1]² below ε has a closed form. */
const cases = [
  {k: 'x^2*y^2', share: Math.sqrt(epsilon) * (1 - Math.log(epsilon) / 2)},
  // ∫₀¹ √(1 − t⁴) dt = Γ(1/4) Γ(3/2) / (4 Γ(7/4))
  {k: 'x^2 + y^4', share: 0.8740191847640399 * epsilon ** 0.75}
];

/** V(ε) of two-dimensional polynomials: how wrong, and how long it takes. */
export const numericsRows: Measurement = async () =>
  cases.flatMap(({k, share}) => {
    const volume = () => sublevelVolume(k, [epsilon], {box: 1})[0].volume;
    const error = Math.abs(volume() / share - 1);
    const durations = Array.from({length: 21}, () => {
      const start = performance.now();
      volume();
      return performance.now() - start;
    });
    return [
      {name: `V(1e-10) of ${k}: relative error`, ours: error, budget: 1e-6},
      {name: `V(1e-10) of ${k}`, unit: 'ms', ours: median(durations), budget: 10}
    ];
  });
