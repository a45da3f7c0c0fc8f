import {smallModels} from './small-models';

/** The models whose fibres are known in closed form. */
export type FibredModel = 'line' | 'square' | 'cube' | 'product' | 'tanh';

/** All parameters in a box that give the same function. */
export interface Fibre {
  readonly kind: 'point' | 'pair' | 'curve' | 'cross';
  /** How many connected pieces `at` runs through, each for an equal share of t. */
  readonly pieces: number;
  /** A parameter of the fibre, shape (d,), for t in 0–1. */
  at(t: number): readonly number[];
}

const point = (w: readonly number[]): Fibre => ({kind: 'point', pieces: 1, at: () => w});

const pair = (w: readonly number[]): Fibre => {
  const other = w.map(v => -v);
  const [first, second] = w[0] < 0 ? [w, other] : [other, w];
  return {kind: 'pair', pieces: 2, at: t => (t < 0.5 ? first : second)};
};

/** Both axes: the horizontal one for t up to ½, then the vertical one. */
const cross = (box: number): Fibre => ({
  kind: 'cross',
  pieces: 2,
  at: t => (t < 0.5 ? [box * (4 * t - 1), 0] : [0, box * (4 * t - 3)])
});

/** ab = c ≠ 0, the branch with a < 0 first; log |a| grows evenly with t. */
function hyperbola(c: number, box: number): Fibre {
  const root = Math.sqrt(Math.abs(c));
  const half = Math.log(box / root);
  return {
    kind: 'curve',
    pieces: 2,
    at: t => {
      const [sign, s] = t < 0.5 ? [-1, 4 * t - 1] : [1, 4 * t - 3];
      const a = sign * root * Math.exp(half * s);
      return [a, c / a];
    }
  };
}

/**
 * The fibre of w: every parameter in [−box, box]ᵈ with the function of w.
 *
 * @param w shape (d,), inside of the box
 * @throws RangeError if w is not of that shape or not in the box, or the box is not positive and finite
 *
 * Error: closed forms; the function on the fibre is that of w to a few ulp.
 */
export function fibre(model: FibredModel, w: readonly number[], box: number): Fibre {
  if (!(box > 0 && box < Infinity)) throw new RangeError(`box must be positive and finite, got ${box}`);
  const {dimension} = smallModels[model];
  if (w.length !== dimension || !w.every(v => Math.abs(v) <= box))
    throw new RangeError(`w must be ${dimension} numbers in −${box}–${box}, got [${w.join(', ')}]`);
  if (model === 'line' || model === 'cube') return point(w);
  if (model === 'square') return w[0] === 0 ? point(w) : pair(w);
  if (w[0] * w[1] === 0) return cross(box);
  return model === 'tanh' ? pair(w) : hyperbola(w[0] * w[1], box);
}
