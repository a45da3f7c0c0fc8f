import {inParts} from './in-parts';

const RUN = 4096;

/**
 * The numbers in increasing order, in a new array: runs are sorted, then merged; a generator that yields between parts.
 *
 * @param values shape (n,), none NaN
 */
export function* sorted(values: Float64Array): Generator<undefined, Float64Array, undefined> {
  const n = values.length;
  let from = values.slice();
  let to = new Float64Array(n);
  for (let start = 0; start < n; start += RUN) {
    from.subarray(start, start + RUN).sort();
    yield;
  }
  for (let width = RUN; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      yield* inParts(end - start, k => {
        const takeLeft = right === end || (left < middle && from[left] <= from[right]);
        to[start + k] = takeLeft ? from[left++] : from[right++];
      });
    }
    [from, to] = [to, from];
  }
  return from;
}
