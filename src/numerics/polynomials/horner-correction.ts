const SPLITTER = 2 ** 27 + 1;

/**
 * What Horner's rule loses by rounding: the value of the polynomial is the computed one plus this.
 *
 * @param coefficients constant term first, at least one
 * @returns 0 if nothing was rounded
 *
 * Error: the corrected value is as if computed with 106 bits and rounded once: an ulp of itself plus about
 * 1e-31 · Σ |coefficient · x^i|.
 */
export function hornerCorrection(coefficients: ArrayLike<number>, x: number): number {
  const xBig = SPLITTER * x;
  const xHigh = xBig - (xBig - x);
  const xLow = x - xHigh;
  let value = coefficients[coefficients.length - 1];
  let correction = 0;
  for (let i = coefficients.length - 2; i >= 0; i--) {
    const product = value * x;
    const big = SPLITTER * value;
    const high = big - (big - value);
    const low = value - high;
    const productError = low * xLow - (product - high * xHigh - low * xHigh - high * xLow);
    const sum = product + coefficients[i];
    const back = sum - product;
    const sumError = product - (sum - back) + (coefficients[i] - back);
    correction = correction * x + (productError + sumError);
    value = sum;
  }
  return correction;
}
