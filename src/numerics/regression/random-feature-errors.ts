import {random} from '../sampling/random';
import {leastSquares} from './least-squares';
import {rectifierProducts} from './rectifier-products';

export interface RandomFeatureOptions {
  /** How many features the fits have, each a positive integer; the first p of a seed's features make its fit with p. */
  readonly features: readonly number[];
  /** How many data each fit sees. */
  readonly samples: number;
  /** Standard deviation of the noise on the targets. */
  readonly noise: number;
  /** Dimension of the inputs; 10 unless given. */
  readonly inputs?: number;
  /** Weight of ‖a‖² in the fit; 0 unless given: the shortest of the best fits. */
  readonly ridge?: number;
  /** How many teachers, data sets and sets of features are drawn; 20 unless given. */
  readonly seeds?: number;
  readonly seed: number;
}

/** One value a number of features. */
export interface RandomFeatureErrors {
  /** How many seeds have been drawn so far. */
  readonly seeds: number;
  /** Mean square distance from the teacher on new inputs: the quartiles over the seeds. */
  readonly test: {
    readonly low: readonly number[];
    readonly median: readonly number[];
    readonly high: readonly number[];
  };
  /** Mean square residual on the data of the fit: the median over the seeds. */
  readonly train: readonly number[];
}

/**
 * Train and test error of linear regression on random features max(0, w·x), against the number of features.
 *
 * A seed draws a teacher β ~ N(0, I/d), n data x ~ N(0, I) with y = β·x + noise, and as many features w ~ N(0, I/d) as the
 * largest fit needs. Each fit minimises ‖y − Φa‖² + ridge · ‖a‖², for ridge 0 with the shortest a.
 *
 * @yields what is known after each seed
 * @throws RangeError if a count is not a positive integer, or noise or ridge is negative or not finite
 *
 * Error: a fit's test error is its mean over all inputs, by a closed form; what varies is the draw of the seeds. A median over k
 * seeds lies, 19 times in 20, between the quantiles ½ ± 1/√k of one. Values are rounded to 4 digits.
 */
export function* randomFeatureErrors(
  options: RandomFeatureOptions
): Generator<RandomFeatureErrors, RandomFeatureErrors, unknown> {
  const {features, samples, noise, inputs = 10, ridge = 0, seeds = 20, seed} = options;
  if (features.length === 0) throw new RangeError('features must not be empty');
  for (const [i, count] of features.entries()) requireCount(`features[${i}]`, count);
  requireCount('samples', samples);
  requireCount('inputs', inputs);
  requireCount('seeds', seeds);
  if (!(noise >= 0 && noise < Infinity)) throw new RangeError(`noise must be at least 0 and finite, got ${noise}`);

  const test = features.map(() => [] as number[]);
  const train = features.map(() => [] as number[]);
  for (let stream = 0; ; ) {
    const draw = drawRegression(Math.max(...features), samples, noise, inputs, seed, stream);
    features.forEach((count, i) => {
      const coefficients = leastSquares(draw.features.subarray(0, count * samples), draw.targets, {ridge});
      insert(train[i], trainError(draw, coefficients));
      insert(test[i], testError(draw, coefficients));
    });
    stream++;
    const errors = {
      seeds: stream,
      test: {low: quantiles(test, 0.25), median: quantiles(test, 0.5), high: quantiles(test, 0.75)},
      train: quantiles(train, 0.5)
    };
    if (stream === seeds) return errors;
    yield errors;
  }
}

type Draw = ReturnType<typeof drawRegression>;

/** One teacher with its data and random features; a feature is one row of `features`, shape (count, samples). */
function drawRegression(count: number, samples: number, noise: number, inputs: number, seed: number, stream: number) {
  const u = random(seed, stream);
  const normals = (length: number, scale: number) => Float64Array.from({length}, () => scale * u.normal());
  const teacher = normals(inputs, 1 / Math.sqrt(inputs));
  const x = normals(samples * inputs, 1);
  const targets = normals(samples, noise);
  const directions = normals(count * inputs, 1 / Math.sqrt(inputs));
  for (let i = 0; i < samples; i++) targets[i] += dot(teacher, 0, x, i * inputs, inputs);
  const features = new Float64Array(count * samples);
  for (let j = 0; j < count; j++)
    for (let i = 0; i < samples; i++)
      features[j * samples + i] = Math.max(0, dot(directions, j * inputs, x, i * inputs, inputs));
  // E[max(0, w·x) β·x] is half of w·β.
  const overlaps = Float64Array.from({length: count}, (_, j) => dot(teacher, 0, directions, j * inputs, inputs) / 2);
  return {
    features,
    targets,
    products: rectifierProducts(directions, inputs),
    overlaps,
    power: dot(teacher, 0, teacher, 0, inputs)
  };
}

function trainError({features, targets}: Draw, coefficients: Float64Array): number {
  const residual = targets.slice();
  const samples = residual.length;
  coefficients.forEach((a, j) => {
    for (let i = 0; i < samples; i++) residual[i] -= a * features[j * samples + i];
  });
  return dot(residual, 0, residual, 0, samples) / samples;
}

/** aᵀ E[φφᵀ] a − 2 aᵀ E[φ β·x] + ‖β‖², which rounding must not make negative. */
function testError({products, overlaps, power}: Draw, coefficients: Float64Array): number {
  let error = power;
  let row = 0;
  coefficients.forEach((a, j) => {
    const below = dot(coefficients, 0, products, row, j);
    row += j;
    error += a * (2 * below + a * products[row++] - 2 * overlaps[j]);
  });
  return Math.max(0, error);
}

function dot(a: Float64Array, aStart: number, b: Float64Array, bStart: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[aStart + i] * b[bStart + i];
  return sum;
}

function insert(sorted: number[], value: number): void {
  const place = sorted.findIndex(other => other > value);
  sorted.splice(place < 0 ? sorted.length : place, 0, value);
}

/** The quantile of each list, linear between its values. */
const quantiles = (lists: readonly (readonly number[])[], share: number) =>
  lists.map(sorted => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)];
    return Number((low + (sorted[Math.ceil(place)] - low) * (place - Math.floor(place))).toPrecision(4));
  });

function requireCount(name: string, value: number): void {
  if (!(Number.isInteger(value) && value > 0)) throw new RangeError(`${name} must be a positive integer, got ${value}`);
}
