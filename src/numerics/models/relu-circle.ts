import {requireModulus, residue} from './modular-waves';

export interface ReluCircle {
  /** What the h neurons answer to a and b, shape (h,). */
  activations(a: number, b: number): Float64Array;
  /** The output [x, y], whose direction is to be that of a + b. */
  output(a: number, b: number): readonly [x: number, y: number];
  /** The output's product with the point of each candidate, shape (p,). */
  logits(a: number, b: number): Float64Array;
  /** The candidates with the highest logit: one, two that tie, or none if there is no output. */
  answers(a: number, b: number): readonly number[];
  /** The share of all p² pairs whose one answer is a + b mod p. */
  accuracy(): number;
}

/**
 * h ReLU neurons on a circle that add modulo p. The number i is the point at the angle 2π i/p; neuron j sees how far the sum of
 * both points reaches in the direction 2π j/h, and answers in the doubled direction 4π j/h. The sum of two points has half the
 * angle of a + b, or the opposite one; doubling makes both right, as far as the h directions stand for all.
 *
 * Of the harmonics of a ReLU over the circle only 0, ±1 and the even ones are there, and h directions mix those that differ by a
 * multiple of h with the wanted second: for h = 3 the first, for 4 and 6 even ones, for odd h from 5 on none below 2h − 2.
 *
 * @param p modulus, an integer of at least 2
 * @param h the number of neurons, an integer of at least 3
 * @throws RangeError if p or h is not such a number; its functions, if a or b is not an integer
 *
 * Error: 1e-15 h. An output below 1e-9, that of two opposite points, is no answer; candidates within 1e-9 of a step tie.
 * Source: Pearce et al. 2023 (pearce2023).
 */
export function reluCircle(p: number, h: number): ReluCircle {
  requireModulus(p, 2);
  if (!(Number.isInteger(h) && h >= 3)) throw new RangeError(`h must be an integer of at least 3, got ${h}`);
  const [xs, ys] = pointsOnCircle(p);
  const [us, vs] = pointsOnCircle(h);
  const activation = (j: number, a: number, b: number) =>
    Math.max(0, us[j] * (xs[a] + xs[b]) + vs[j] * (ys[a] + ys[b]));
  const output = (a: number, b: number) => {
    let x = 0;
    let y = 0;
    for (let j = 0; j < h; j++) {
      const strength = activation(j, a, b);
      x += strength * us[(2 * j) % h];
      y += strength * vs[(2 * j) % h];
    }
    return [x, y] as const;
  };
  const answers = (x: number, y: number): readonly number[] => {
    if (Math.hypot(x, y) <= tiny) return [];
    // The highest logit is that of the candidate nearest in direction, halfway between two that of both.
    const place = (Math.atan2(y, x) * p) / (2 * Math.PI);
    const [low, high] = [Math.ceil(place - 1 / 2 - tiny), Math.floor(place + 1 / 2 + tiny)];
    return low === high ? [residue(low, p)] : [residue(low, p), residue(high, p)];
  };
  const inRange = (a: number, b: number) => [residue(a, p), residue(b, p)] as const;
  return {
    activations(a, b) {
      const [i, k] = inRange(a, b);
      return us.map((_, j) => activation(j, i, k));
    },
    output: (a, b) => output(...inRange(a, b)),
    logits(a, b) {
      const [x, y] = output(...inRange(a, b));
      return xs.map((_, c) => x * xs[c] + y * ys[c]);
    },
    answers: (a, b) => answers(...output(...inRange(a, b))),
    accuracy() {
      let right = 0;
      for (let a = 0; a < p; a++) {
        // The network does not tell a from b.
        for (let b = 0; b <= a; b++) {
          const [answer, tied] = answers(...output(a, b));
          if (answer === (a + b) % p && tied === undefined) right += a === b ? 1 : 2;
        }
      }
      return right / (p * p);
    }
  };
}

const tiny = 1e-9;

const pointsOnCircle = (count: number) =>
  [Math.cos, Math.sin].map(f => Float64Array.from({length: count}, (_, i) => f((2 * Math.PI * i) / count)));
