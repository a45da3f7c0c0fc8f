import type {Loss} from '../loss';
import {random} from './random';

const STREAM = 2 ** 40;
const ITERATIONS = 100;

/**
 * The largest |eigenvalue| of the Hessian of L at w, by power iteration on central differences of the gradient; a generator
 * that yields its estimate after each two gradients.
 *
 * @param w    shape (dimension,)
 * @param seed of the first direction
 *
 * Error: relative 1e-2 from below, unless many eigenvalues are within a few per cent of the largest; differences of the
 * gradient over 6e-6 · (1 + max |w_i|) add the change of curvature over that length.
 */
export function* largestCurvature(loss: Loss, w: Float64Array, seed: number): Generator<number, number, undefined> {
  const u = random(seed, STREAM);
  const d = loss.dimension;
  const direction = Float64Array.from({length: d}, u.normal);
  const point = new Float64Array(d);
  const ahead = new Float64Array(d);
  const behind = new Float64Array(d);
  const step = 6e-6 * (1 + w.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  normalize(direction);
  let curvature = 0;
  for (let k = 0; k < ITERATIONS; k++) {
    for (let i = 0; i < d; i++) point[i] = w[i] + step * direction[i];
    loss.gradient(point, ahead);
    for (let i = 0; i < d; i++) point[i] = w[i] - step * direction[i];
    loss.gradient(point, behind);
    for (let i = 0; i < d; i++) direction[i] = (ahead[i] - behind[i]) / (2 * step);
    const last = curvature;
    curvature = normalize(direction);
    yield curvature;
    if (!(curvature > 0 && curvature < Infinity)) break;
    if (k > 3 && Math.abs(curvature - last) < 1e-4 * curvature) break;
  }
  return curvature;
}

/** Scales to length 1, unless it is 0, and returns the length. */
function normalize(v: Float64Array): number {
  let square = 0;
  for (let i = 0; i < v.length; i++) square += v[i] * v[i];
  const length = Math.sqrt(square);
  if (length > 0) for (let i = 0; i < v.length; i++) v[i] /= length;
  return length;
}
