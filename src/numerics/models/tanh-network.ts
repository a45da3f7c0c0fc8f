import {learningCoefficient as coefficient} from '../coefficients/learning-coefficient';
import {tanhLearningCoefficient} from '../coefficients/tanh-learning-coefficient';
import {rational} from '../polynomials/rational';
import {gaussLegendre, type QuadratureRule} from './gauss-legendre';
import {lossOf} from './loss-of';
import type {Model} from './model';
import {tanhSquares} from './tanh-squares';

export interface TanhNetworkOptions {
  /** Units H, a positive integer; 1 unless given. */
  readonly hidden?: number;
  /** The true function a tanh(bx), 0 unless given; other than 0 for one unit only. */
  readonly truth?: {readonly a: number; readonly b: number};
  /** The inputs: standard normal, or uniform on [−h, h]; normal unless given. */
  readonly inputs?: 'normal' | {readonly uniform: number};
}

/**
 * The three-layer network Σ_h a_h tanh(b_h x) with one input and one output, L(w) = E(Σ_h a_h tanh(b_h x) − truth)², the
 * divergence from the truth for noise of variance ½, with 0 as its least value.
 *
 * The parameters are a, shape (H,), then b, shape (H,).
 *
 * @returns λ for the truth 0 is that of a = b = 0; for one unit and another truth the model is regular, λ = 1
 * @throws RangeError if hidden is not a positive integer, the truth is not finite or is not 0 for more than one unit, or the
 *   half-width is not positive and finite; the loss, if w is not of its dimension
 *
 * Error: relative 1e-12 for |b_h| ≤ 1000, by a fixed quadrature with panels at every scale of x.
 * Source: Aoyagi & Watanabe (aoyagi2006) for λ and m with the truth 0.
 */
export function tanhNetwork({hidden = 1, truth = {a: 0, b: 0}, inputs = 'normal'}: TanhNetworkOptions = {}): Model {
  if (!(Number.isSafeInteger(hidden) && hidden > 0)) {
    throw new RangeError(`hidden must be a positive integer, got ${hidden}`);
  }
  const {a, b} = truth;
  if (!(Number.isFinite(a) && Number.isFinite(b))) throw new RangeError(`truth must be finite, got a ${a}, b ${b}`);
  if (a * b !== 0 && hidden > 1) {
    throw new RangeError(`truth must be 0 for ${hidden} units, got a ${a}, b ${b}`);
  }
  const {nodes, weights} = inputs === 'normal' ? normalRule() : uniformRule(inputs.uniform);
  const targets = nodes.map(x => a * Math.tanh(b * x));
  const learningCoefficient =
    a * b === 0 ? tanhLearningCoefficient(hidden) : coefficient(rational(1), 1, true, 'regular, half of 2 parameters');
  return {...lossOf(2 * hidden, tanhSquares(hidden, nodes, targets, weights)), learningCoefficient};
}

// A pole of tanh(bx) is as far from 0 as it is from the real line, so panels that double their size away from 0 see it at
// one and the same relative distance, whatever b.
const doubling = [0, ...Array.from({length: 12}, (_, k) => 2 ** (k - 11))];

/** On x > 0, where the mean is twice the half: the integrands are even. */
function normalRule(): QuadratureRule {
  const {nodes, weights} = gaussLegendre([...doubling, 2, 3, 4, 5, 6, 7, 8, 9], 12);
  return {nodes, weights: weights.map((weight, i) => weight * Math.sqrt(2 / Math.PI) * Math.exp(-(nodes[i] ** 2) / 2))};
}

function uniformRule(half: number): QuadratureRule {
  if (!(half > 0 && half < Infinity)) throw new RangeError(`uniform must be positive and finite, got ${half}`);
  const {nodes, weights} = gaussLegendre(doubling, 12);
  return {nodes: nodes.map(x => x * half), weights};
}
