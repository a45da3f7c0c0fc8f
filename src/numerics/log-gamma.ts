/** Coefficients of Stirling's series, B_2k/(2k(2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** From here on the series is good to the last place. */
const large = 10;

/**
 * log Γ(x).
 *
 * @param x positive and finite
 * @throws RangeError if x is not positive and finite
 *
 * Error: absolute 1e-14, relative 1e-14 beyond x = 3.
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`x must be positive and finite, got ${x}`);
  // Γ(x) = Γ(x + j)/(x (x + 1) … (x + j − 1)).
  let product = 1;
  let z = x;
  for (; z < large; z++) product *= z;
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series / (z * z) + stirling[k];
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - Math.log(product);
}
