import {type SampledSuperposition, type SuperpositionShape, sampledSuperposition} from '../../numerics';
import {kernelMemory} from './kernel-memory';

/**
 * `sampledSuperposition` of numerics in WebAssembly, for two hidden units; another number of them is left to TypeScript.
 *
 * Error: of f32, 2⁻²⁴ (2 features + 50) of the sum of a result's terms taken absolutely, whatever the number of samples. What
 * leaves f32, beyond 3e38, becomes infinite.
 */
export function superpositionKernel(
  module: WebAssembly.Module,
  data: ArrayLike<number>,
  shape: SuperpositionShape
): SampledSuperposition {
  const reference = sampledSuperposition(data, shape);
  const {dimension, features, hidden, samples} = reference;
  if (hidden !== 2) return reference;

  // Filled up with samples 0 to a multiple of 8: what they add is known, and taken away again.
  const stride = 8 * Math.ceil(samples / 8);
  const filling = stride - samples;
  const {functions, buffer, addresses} = kernelMemory(
    module,
    4 * dimension,
    8 * dimension,
    16 * dimension,
    4 * features * stride
  );
  const [atWeights, atGradient, atBlockSums, atData] = addresses;
  const weights = new Float32Array(buffer, atWeights, dimension);
  const gradient = new Float64Array(buffer, atGradient, dimension);
  const x = new Float32Array(buffer, atData, features * stride);
  for (let j = 0; j < features; j += 1) for (let i = 0; i < samples; i += 1) x[j * stride + i] = data[i * features + j];

  /** The loss of a sample 0. */
  function lossOfFilling(): number {
    let loss = 0;
    for (let j = 2 * features; j < dimension; j += 1) loss += Math.max(0, weights[j]) ** 2;
    return loss;
  }

  /** Writes ½∇ of the sum of losses to `gradient`, and returns the loss. */
  function evaluate(w: Float64Array): number {
    requireLength('w', w, dimension);
    for (let i = 0; i < dimension; i += 1) weights[i] = w[i];
    gradient.fill(0);
    const loss = functions.superpositionGradient(atData, stride, features, atWeights, atGradient, atBlockSums);
    return (loss - filling * lossOfFilling()) / samples;
  }

  function valueAndGradient(w: Float64Array, out: Float64Array): number {
    requireLength('out', out, dimension);
    const loss = evaluate(w);
    if (filling > 0) for (let j = 2 * features; j < dimension; j += 1) gradient[j] -= filling * Math.max(0, weights[j]);
    for (let i = 0; i < dimension; i += 1) out[i] = (2 / samples) * gradient[i];
    return loss;
  }

  return {...reference, value: evaluate, gradient: valueAndGradient, valueAndGradient};
}

function requireLength(name: string, array: Float64Array, dimension: number): void {
  if (array.length !== dimension) throw new RangeError(`${name} must have ${dimension} entries, got ${array.length}`);
}
