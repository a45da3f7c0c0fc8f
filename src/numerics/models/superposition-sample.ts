import type {Random} from '../sampling/random';

/**
 * Samples x = μ eᵢ of the toy model of superposition: one feature i, each as likely, of size μ uniform on [0, 1).
 *
 * @returns shape (n, features), row-major
 * @throws RangeError if n or features is not a positive integer
 *
 * Error: none beyond the 53 bits of a uniform; its mean loss is superpositionLoss.
 * Source: chen2023.
 */
export function superpositionSample(n: number, features: number, u: Random): Float64Array {
  requirePositiveInteger('n', n);
  requirePositiveInteger('features', features);
  const data = new Float64Array(n * features);
  for (let i = 0; i < n; i += 1) {
    const feature = u.integer(features);
    data[i * features + feature] = u.uniform();
  }
  return data;
}

function requirePositiveInteger(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value > 0))
    throw new RangeError(`${name} must be a positive integer, got ${value}`);
}
