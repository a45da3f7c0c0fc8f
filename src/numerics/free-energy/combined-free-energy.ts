export interface CombinedFreeEnergy {
  /** F = −log Σ exp(−F_α). */
  readonly value: number;
  /** The share of the posterior in each part, exp(F − F_α), shape (parts,). */
  readonly masses: Float64Array;
}

/**
 * The free energy of a union of disjoint parts, and how the posterior is shared among them.
 *
 * It is below the least F_α, by at most the log of the number of parts.
 *
 * @param parts their free energies F_α = −log ∫_α exp(−n L_n) φ, at least one; +∞ for a part without mass
 * @throws RangeError if there is no part, one is NaN or −∞, or all are +∞
 *
 * Error: absolute, a few ulp of the least F_α.
 */
export function combinedFreeEnergy(parts: ArrayLike<number>): CombinedFreeEnergy {
  const list = Float64Array.from(parts);
  const least = list.reduce((low, part) => (part < low ? part : low), Infinity);
  if (list.some(Number.isNaN) || !Number.isFinite(least)) {
    throw new RangeError(`parts must be free energies, at least one of them finite, got [${Array.from(list)}]`);
  }
  const weights = list.map(part => Math.exp(least - part));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return {value: least - Math.log(sum), masses: weights.map(weight => weight / sum)};
}
