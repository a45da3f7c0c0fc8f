import {type LearningCoefficient, learningCoefficient} from '../coefficients/learning-coefficient';
import {rational} from '../polynomials/rational';
import {superpositionLoss} from './superposition-loss';

/** The corners of the polygon, and a + for each dead feature with a positive bias. */
export type SuperpositionKind = '4' | '4+' | '4++' | '5' | '5+' | '6';

export interface SuperpositionPolygon {
  readonly kind: SuperpositionKind;
  /** W, shape (2, 6) row-major: column i is corner i, the dead features come last and are 0. */
  readonly weights: Float64Array;
  /** b, shape (6,). */
  readonly biases: Float64Array;
  /** Weights, then biases, shape (18,): a point of `superposition(6)`. */
  readonly parameters: Float64Array;
  /** Length l* and bias b* of a corner. */
  readonly length: number;
  readonly bias: number;
  readonly loss: number;
  /** Local, at this point. */
  readonly learningCoefficient: LearningCoefficient;
}

const features = 6;
const kinds: Record<SuperpositionKind, {corners: number; positive: number; flat: number; directions: string}> = {
  '4': {corners: 4, positive: 0, flat: 3, directions: 'rotation and two dead biases'},
  '4+': {corners: 4, positive: 1, flat: 2, directions: 'rotation and one dead bias'},
  '4++': {corners: 4, positive: 2, flat: 1, directions: 'rotation'},
  '5': {corners: 5, positive: 0, flat: 4, directions: 'rotation, the dead column and its bias'},
  '5+': {corners: 5, positive: 1, flat: 1, directions: 'rotation'},
  '6': {corners: 6, positive: 0, flat: 1, directions: 'rotation'}
};

/**
 * A critical point of the toy model of superposition with 6 features in the plane: a regular polygon of the live features.
 *
 * A dead feature has the column 0 and the bias 1/12, or any negative bias: the loss is the same for all, so by default the
 * bias is close to 0, where a normal prior likes it best. For a sampler take one that it does not carry across 0, such as
 * −0.5: at 0 the loss falls.
 *
 * @param deadBias bias of the dead features that are not +, negative
 * @throws RangeError if the kind is another, or deadBias is not negative and finite
 *
 * Error: l* and b* to 1e-15, by Newton's method; λ is half the number of directions in which the loss grows like the squared
 * distance, and every other direction is flat.
 * Source: Chen, Lau, Mendel, Wei & Murfet, arXiv:2310.06301 (chen2023) for the points; λ of the squares is derived.
 */
export function superpositionPolygon(kind: SuperpositionKind, deadBias = -1e-3): SuperpositionPolygon {
  if (!Object.hasOwn(kinds, kind)) {
    throw new RangeError(`kind must be one of ${Object.keys(kinds).join(', ')}, got ${kind}`);
  }
  if (!(deadBias < 0 && deadBias > -Infinity)) {
    throw new RangeError(`deadBias must be negative and finite, got ${deadBias}`);
  }
  const {corners, positive, flat, directions} = kinds[kind];
  const {length, bias} = corner(corners);
  const parameters = new Float64Array(3 * features);
  for (let i = 0; i < features; i++) {
    const dead = i - corners;
    if (dead < 0) {
      parameters[i] = length * Math.cos((2 * Math.PI * i) / corners);
      parameters[features + i] = length * Math.sin((2 * Math.PI * i) / corners);
    }
    parameters[2 * features + i] = dead < 0 ? bias : dead < positive ? 1 / (2 * features) : deadBias;
  }
  const weights = parameters.slice(0, 2 * features);
  const biases = parameters.slice(2 * features);
  const growing = 3 * features - flat;
  const why = `half of the ${growing} directions in which the loss grows quadratically; flat: ${directions}`;
  return {
    kind,
    weights,
    biases,
    parameters,
    length,
    bias,
    loss: superpositionLoss(weights, biases),
    learningCoefficient: learningCoefficient(rational(growing, 2), 1, true, why)
  };
}

/** The length and the bias of a corner where the loss of the polygon is stationary. */
function corner(corners: number): {length: number; bias: number} {
  // The corners of a square are orthogonal, so nothing interferes.
  if (corners === 4) return {length: 1, bias: 0};
  const cosine = Math.cos((2 * Math.PI) / corners);
  let s = 1.4;
  let b = -0.3;
  for (let step = 0; step < 20; step++) {
    // H = 2 (a + b)³/a + b³/s² + b³/s + (1 − s)² − 3 (1 − s) b + 3b², with s = l² and a = s cos(2π/k) to each neighbour.
    const a = s * cosine;
    const r = 1 + b / a;
    const t = b / s;
    const bySquare = 2 * cosine * r * r * (2 * a - b) - t * t * (2 * t + b) - 2 * (1 - s) + 3 * b;
    const byBias = 6 * r * r * a + 3 * t * (t + b) - 3 * (1 - s) + 6 * b;
    const squareSquare =
      4 * cosine * cosine * r * (r - (b * (2 * a - b)) / (a * a)) + (2 * t * t * (3 * t + b)) / s + 2;
    const squareBias = 6 * cosine * r * (r - (2 * b) / a) - (3 * t * (2 * t + b)) / s + 3;
    const biasBias = 12 * r + 6 * t * (1 / s + 1) + 6;
    const determinant = squareSquare * biasBias - squareBias * squareBias;
    s -= (bySquare * biasBias - byBias * squareBias) / determinant;
    b -= (byBias * squareSquare - bySquare * squareBias) / determinant;
  }
  return {length: Math.sqrt(s), bias: b};
}
