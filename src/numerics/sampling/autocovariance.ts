import {inParts} from './in-parts';

/**
 * Autocovariances (1/N) Σ_t (x_t − x̄)(x_{t+k} − x̄) for all lags k, averaged over series x, by fast Fourier transform; a
 * generator that yields between parts.
 *
 * @param series each of shape (N,)
 * @param means  x̄, one a series
 * @returns shape (N,), entry k for lag k
 *
 * Error: 1e-14 of the variance, for N up to 1e6.
 */
export function* autocovariance(
  series: readonly Float64Array[],
  means: readonly number[]
): Generator<undefined, Float64Array, undefined> {
  const n = series[0].length;
  let size = 1;
  while (size < 2 * n) size *= 2;
  const transform = yield* fourierTransform(size);
  const [re, im, power] = [0, 0, 0].map(() => new Float64Array(size));
  // Two series are transformed as one of complex numbers: their products with each other are imaginary in what comes back.
  for (let s = 0; s < series.length; s += 2) {
    const [x, y = new Float64Array(n)] = [series[s], series[s + 1]];
    const [xMean, yMean = 0] = [means[s], means[s + 1]];
    re.fill(0, n);
    im.fill(0, n);
    yield* inParts(n, i => {
      re[i] = x[i] - xMean;
      im[i] = y[i] - yMean;
    });
    yield* transform(re, im);
    yield* inParts(size, i => (power[i] += re[i] * re[i] + im[i] * im[i]));
  }
  // Forward and inverse differ in the sign of the imaginary part, and by the size.
  yield* transform(power, im.fill(0));
  return power.slice(0, n).map(value => value / (size * n * series.length));
}

type Transform = (re: Float64Array, im: Float64Array) => Generator<undefined, void, undefined>;

/** The discrete Fourier transform in place, for a length that is a power of 2. */
function* fourierTransform(size: number): Generator<undefined, Transform, undefined> {
  const half = size / 2;
  const cos = new Float64Array(half);
  const sin = new Float64Array(half);
  yield* inParts(half, k => {
    cos[k] = Math.cos((2 * Math.PI * k) / size);
    sin[k] = -Math.sin((2 * Math.PI * k) / size);
  });

  return function* transform(re, im) {
    let j = 0;
    yield* inParts(size, i => {
      if (i < j) {
        [re[i], re[j]] = [re[j], re[i]];
        [im[i], im[j]] = [im[j], im[i]];
      }
      let bit = half;
      for (; j & bit; bit >>= 1) j ^= bit;
      j ^= bit;
    });
    for (let width = 1; width < size; width *= 2) {
      const stride = half / width;
      // One butterfly for each pair of entries that are `width` apart.
      yield* inParts(half, pair => {
        const k = pair & (width - 1);
        const a = 2 * pair - k;
        const b = a + width;
        const c = cos[k * stride];
        const s = sin[k * stride];
        const real = re[b] * c - im[b] * s;
        const imaginary = re[b] * s + im[b] * c;
        re[b] = re[a] - real;
        im[b] = im[a] - imaginary;
        re[a] += real;
        im[a] += imaginary;
      });
    }
  };
}
