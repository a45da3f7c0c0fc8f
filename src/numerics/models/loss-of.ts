import type {Loss} from '../loss';

/**
 * A loss from one function that returns L(w) and, given a place for it, writes ∇L(w) there.
 *
 * @throws RangeError (the loss) if w or out is not of its dimension
 */
export function lossOf(dimension: number, evaluate: (w: Float64Array, out?: Float64Array) => number): Required<Loss> {
  function valueAndGradient(w: Float64Array, out: Float64Array): number {
    requireLength('w', w, dimension);
    requireLength('out', out, dimension);
    return evaluate(w, out);
  }
  return {
    dimension,
    value(w) {
      requireLength('w', w, dimension);
      return evaluate(w);
    },
    gradient: (w, out) => void valueAndGradient(w, out),
    valueAndGradient
  };
}

function requireLength(name: string, array: Float64Array, dimension: number): void {
  if (array.length !== dimension) throw new RangeError(`${name} must have ${dimension} entries, got ${array.length}`);
}
