import {learningCoefficient as coefficient} from '../coefficients/learning-coefficient';
import {rational} from '../polynomials/rational';
import {lossOf} from './loss-of';
import {mixtureLogRatio, mixtureScoreOfShare} from './mixture-ratio';
import type {Model} from './model';

const step = 0.1;
const reach = 9;
const farthest = 10;

/**
 * The normal mixture (1 − a)N(0, 1) + aN(b, 1) on 0 ≤ a ≤ 1, |b| ≤ 10: L(w) is the Kullback–Leibler divergence from the
 * truth, with 0 as its least value. The parameters are w = (a, b).
 *
 * Outside of that set L is Infinity and the gradient 0, so that a step there is seen and refused.
 *
 * @param truth a, b; N(0, 1) unless given
 * @returns λ for the truth N(0, 1) is that of a = b = 0, where K is like a²b²; for another truth the model is regular, λ = 1
 * @throws RangeError if the truth is not in that set; the loss, if w is not of its dimension
 *
 * Error: relative 1e-12 for |b| ≤ 5 and 1e-10 beyond, plus 1e-16 √L unless the truth is N(0, 1); the gradient to 1e-7 for
 * a ≤ 0.97. By the trapezoidal rule, whose error falls exponentially in its step, the slower the closer a is to 1.
 * Source: Watanabe 2001 (watanabe2001), Yamazaki & Watanabe 2003 (yamazaki2003) for λ and m.
 */
export function normalMixture(truth: {readonly a: number; readonly b: number} = {a: 0, b: 0}): Model {
  if (!inside(truth.a, truth.b)) {
    throw new RangeError(`truth must have a in 0–1 and b in −10–10, got a ${truth.a}, b ${truth.b}`);
  }
  const middle = Math.ceil((2 * farthest + reach) / step);
  const trueWeights = new Float64Array(2 * middle + 1);
  const trueLogs = new Float64Array(2 * middle + 1);
  for (let i = 0; i < trueWeights.length; i++) {
    const x = (i - middle) * step;
    trueLogs[i] = mixtureLogRatio(truth.a, truth.b * x - truth.b ** 2 / 2);
    trueWeights[i] = (Math.exp(trueLogs[i] - (x * x) / 2) * step) / Math.sqrt(2 * Math.PI);
  }
  const loss = lossOf(2, (w, out) => {
    out?.fill(0);
    const a = w[0];
    const b = w[1];
    if (Number.isNaN(a + b)) {
      out?.fill(Number.NaN);
      return Number.NaN;
    }
    if (!inside(a, b)) return Infinity;
    // The square of p/q grows up to 2b, where a small share of it counts most.
    const first = Math.max(0, middle + Math.floor((Math.min(0, 2 * b, 2 * truth.b) - reach) / step));
    const last = Math.min(2 * middle, middle + Math.ceil((Math.max(0, 2 * b, 2 * truth.b) + reach) / step));
    let divergence = 0;
    for (let i = first; i <= last; i++) {
      const x = (i - middle) * step;
      const y = b * x - (b * b) / 2;
      const logRatio = mixtureLogRatio(a, y);
      const r = logRatio - trueLogs[i];
      const q = trueWeights[i];
      // q (eʳ − 1 − r) has the integral of −q r, and no cancellation where p is close to q.
      divergence += q * excess(r);
      if (!out || r === 0) continue;
      const difference = q * Math.expm1(r);
      out[0] += difference * mixtureScoreOfShare(y, logRatio);
      out[1] += difference * a * Math.exp(y - logRatio) * (x - b);
    }
    return divergence;
  });
  const learningCoefficient =
    truth.a * truth.b === 0
      ? coefficient(rational(1, 2), 2, true, 'K is like a²b² at a = b = 0')
      : coefficient(rational(1), 1, true, 'regular, half of 2 parameters');
  return {...loss, learningCoefficient};
}

function inside(a: number, b: number): boolean {
  return a >= 0 && a <= 1 && Math.abs(b) <= farthest;
}

/** eʳ − 1 − r. */
function excess(r: number): number {
  if (Math.abs(r) > 0.5) return Math.expm1(r) - r;
  let sum = 0;
  for (let k = 15; k >= 2; k--) sum = ((1 + sum) * r) / k;
  return sum * r;
}
