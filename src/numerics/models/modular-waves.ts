export interface ModularWaves {
  /** Σ_k cos ω_k (a + b − c), shape (p,) over the candidates c = 0, …, p − 1; at most the number of frequencies. */
  logits(a: number, b: number): Float64Array;
  /** How many candidates share the highest logit, a + b mod p among them: the greatest common divisor of p and the frequencies. */
  readonly ties: number;
  /** By how much a + b mod p leads the best other candidate, a share of the highest logit; 0 in a tie. */
  readonly lead: number;
}

/**
 * Addition modulo p by trigonometry: one wave a frequency, ω_k = 2π k/p, each highest at c = a + b, summed.
 *
 * @param p           modulus, an integer of at least 2
 * @param frequencies the k, integers in 0–p/2, at least one
 * @throws RangeError if p or a frequency is not such a number; `logits`, if a or b is not an integer
 *
 * Error: 1e-15 a wave.
 * Source: Nanda et al. 2023 (nanda2023), who read it off a trained transformer.
 */
export function modularWaves(p: number, frequencies: readonly number[]): ModularWaves {
  requireModulus(p, 2);
  if (frequencies.length === 0) throw new RangeError('frequencies must be at least one, got none');
  for (const k of frequencies) {
    if (!(Number.isInteger(k) && k >= 0 && 2 * k <= p)) {
      throw new RangeError(`frequencies must be integers in 0–p/2 = ${p / 2}, got ${k}`);
    }
  }
  const turns = Float64Array.from({length: p}, (_, j) => Math.cos((2 * Math.PI * j) / p));
  const sums = turns.map((_, d) => frequencies.reduce((sum, k) => sum + turns[(k * d) % p], 0));
  const ties = frequencies.reduce(greatestCommonDivisor, p);
  const others = sums.filter((_, d) => d % (p / ties) !== 0);
  return {
    logits(a, b) {
      const answer = residue(a + b, p);
      return sums.map((_, c) => sums[residue(answer - c, p)]);
    },
    ties,
    lead: ties > 1 ? 0 : 1 - others.reduce((most, sum) => Math.max(most, sum), -Infinity) / frequencies.length
  };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));

/** The integer in 0, …, p − 1 that differs from `value` by a multiple of p. */
export function residue(value: number, p: number): number {
  if (!Number.isInteger(value)) throw new RangeError(`modular addition takes integers, got ${value}`);
  return ((value % p) + p) % p;
}

export function requireModulus(p: number, least: number): void {
  if (!(Number.isInteger(p) && p >= least)) throw new RangeError(`p must be an integer of at least ${least}, got ${p}`);
}
