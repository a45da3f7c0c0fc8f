import {legReach} from './leg-reach';
import {type KnownEnd, TRUST} from './monotone-legs';

/** f^exponent about the end of a leg. */
export interface LocalFactor {
  readonly taylor: Float64Array;
  readonly exponent: number;
  /** How far its value there may be off. */
  readonly doubt: number;
}

/**
 * An end of legs of a product, from the Taylor expansions of its factors.
 *
 * @param root index of the factor that is 0 there
 */
export function endAt(y: number, factors: readonly LocalFactor[], root?: number): KnownEnd {
  let blur = 0;
  let product: Float64Array = Float64Array.of(1);
  factors.forEach(({taylor, exponent, doubt}, i) => {
    if (i === root) taylor[0] = 0;
    if (doubt > TRUST * Math.abs(taylor[0])) blur = Math.max(blur, changeReach(taylor, doubt));
    for (let e = 0; e < exponent; e++) product = multiply(product, taylor);
  });
  const resolution = blur > 0 ? largestValue(product, blur / TRUST) : 0;
  return {y, value: product[0], taylor: product, resolution};
}

export function multiply(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(Math.max(1, a.length + b.length - 1));
  for (let i = 0; i < a.length; i++) {
    if (a[i] === 0) continue;
    for (let j = 0; j < b.length; j++) out[i + j] += a[i] * b[j];
  }
  return out;
}

/** The τ up to which p cannot change by more than `change`. */
function changeReach(p: Float64Array, change: number): number {
  const coefficients = p.map(Math.abs);
  const length = Number.MAX_VALUE;
  return legReach({origin: 0, direction: 1, length, end: length, coefficients, resolution: 0}, change);
}

function largestValue(p: Float64Array, tau: number): number {
  return p.reduceRight((sum, c) => sum * tau + Math.abs(c), 0);
}
