import type {Loss} from '../loss';
import {lossOf} from './loss-of';
import {type SampleSums, superpositionSums} from './superposition-sums';
import {superpositionSums26} from './superposition-sums-2-6';

export interface SuperpositionShape {
  /** Columns of W, the number of inputs; a positive integer. */
  readonly features: number;
  /** Rows of W, 2 unless given; a positive integer. */
  readonly hidden?: number;
  /** The loops written out for 2 × 6, unless false; other shapes have none. */
  readonly specialised?: boolean;
}

/** A loss that also says how it reads its parameters. */
export interface SampledSuperposition extends Loss {
  readonly samples: number;
  readonly features: number;
  readonly hidden: number;
}

/**
 * The toy model of superposition over n samples: L = (1/n) Σ ‖x − ReLU(WᵀWx + b)‖². Parameters are W, (hidden, features)
 * row-major, then b, (features,). The value alone takes as long as with the gradient.
 *
 * @param data shape (n, features), row-major, n ≥ 1; it is copied
 * @throws RangeError if a size is not a positive integer, data is not of that shape, or a number in it is not finite; the
 *   loss, if parameters or gradient are not of its dimension
 *
 * Error: rounding, about 1e-16 √n of L. At a kink, WᵀWx + b = 0, the gradient is that of the inactive side.
 * Source: elhage2022, chen2023.
 */
export function sampledSuperposition(
  data: ArrayLike<number>,
  {features, hidden = 2, specialised = true}: SuperpositionShape
): SampledSuperposition {
  requirePositiveInteger('features', features);
  requirePositiveInteger('hidden', hidden);
  const x = Float64Array.from(data);
  const samples = x.length / features;
  if (!(Number.isInteger(samples) && samples > 0))
    throw new RangeError(`data must hold rows of ${features} numbers, at least one, got ${x.length} numbers`);
  const wrong = x.findIndex(value => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`data[${wrong}] must be finite, got ${x[wrong]}`);

  const dimension = (hidden + 1) * features;
  const sums: SampleSums =
    specialised && hidden === 2 && features === 6 ? superpositionSums26(x) : superpositionSums(x, hidden, features);
  const scale = 2 / samples;
  const unused = new Float64Array(dimension);
  const loss = lossOf(dimension, (w, out) => {
    const sum = sums(w, out ?? unused);
    if (out) for (let i = 0; i < dimension; i += 1) out[i] *= scale;
    return sum / samples;
  });
  return {...loss, samples, features, hidden};
}

function requirePositiveInteger(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value > 0))
    throw new RangeError(`${name} must be a positive integer, got ${value}`);
}
