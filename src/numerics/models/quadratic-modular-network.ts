import type {Random} from '../sampling/random';
import {requireModulus, residue} from './modular-waves';

export interface QuadraticModularNetwork {
  /** f(a, b), shape (p,) over the candidates. */
  logits(a: number, b: number): Float64Array;
  /** The share of all p² pairs whose highest logit is that of a + b mod p. */
  accuracy(): number;
}

/**
 * A quadratic network that adds modulo p, its weights written down: f(a, b) = Wᵀ (U_a + V_b)² with U_aj = cos(ω_j a + φ_j),
 * V_bj = cos(ω_j b + ψ_j) and W_jc = cos(ω_j c + φ_j + ψ_j). Neuron j has the frequency k_j of 1, …, ⌊(p − 1)/2⌋ in turn and
 * ω_j = 2π k_j/p; the phases are uniform. Half of each neuron's output is cos ω_j (a + b − c); what else it says has random
 * phases and averages out as the width grows.
 *
 * Networks of one seed are nested: the narrower has the first neurons of the wider.
 *
 * @param p     modulus, an integer of at least 3
 * @param width the number of neurons, a positive integer
 * @param u     draws two phases a neuron
 * @throws RangeError if p or the width is not such a number; `logits`, if a or b is not an integer
 *
 * Error: logits 1e-14 of the width; the accuracy counts all pairs. It takes 3 p³ additions at most.
 * Source: Gromov 2023 (gromov2023).
 */
export function quadraticModularNetwork(p: number, width: number, u: Random): QuadraticModularNetwork {
  requireModulus(p, 3);
  if (!(Number.isInteger(width) && width >= 1)) throw new RangeError(`width must be a positive integer, got ${width}`);
  const {ofSum, ofDifference, ofFirst, ofSecond} = parts(p, width, u);
  return {
    logits(a, b) {
      const [sum, difference] = [residue(a + b, p) * p, residue(a - b, p) * p];
      const [first, second] = [residue(a, p) * p, residue(b, p) * p];
      return Float64Array.from(
        {length: p},
        (_, c) => ofSum[sum + c] + ofDifference[difference + c] + ofFirst[first + c] + ofSecond[second + c]
      );
    },
    accuracy() {
      // Most pairs need no look at their candidates: the best parts of all others together stay below the answer.
      const [mostOfSum, mostOfDifference, mostOfFirst, mostOfSecond] = [
        rowMaxima(ofSum, p, true),
        ...[ofDifference, ofFirst, ofSecond].map(table => rowMaxima(table, p, false))
      ];
      let right = 0;
      for (let a = 0; a < p; a++) {
        for (let b = 0; b < p; b++) {
          const answer = (a + b) % p;
          const difference = (a - b + p) % p;
          const [i, j, k, l] = [answer * p, difference * p, a * p, b * p];
          const highest = ofSum[i + answer] + ofDifference[j + answer] + ofFirst[k + answer] + ofSecond[l + answer];
          const others = mostOfSum[answer] + mostOfDifference[difference] + mostOfFirst[a] + mostOfSecond[b];
          let c = others < highest ? p : 0;
          while (
            c < p &&
            (ofSum[i + c] + ofDifference[j + c] + ofFirst[k + c] + ofSecond[l + c] < highest || c === answer)
          )
            c++;
          if (c === p) right++;
        }
      }
      return right / (p * p);
    }
  };
}

/** The greatest entry of each row, of a table of shape (p, p), without its diagonal where that is not to count. */
const rowMaxima = (table: Float64Array, p: number, withoutDiagonal: boolean) =>
  Float64Array.from({length: p}, (_, i) => {
    let most = -Infinity;
    for (let c = 0; c < p; c++) if (!(withoutDiagonal && c === i)) most = Math.max(most, table[i * p + c]);
    return most;
  });

/**
 * The products of cosines as sums: f(a, b)_c is a function of (a + b, c), one of (a − b, c), one of (a, c) and one of (b, c),
 * each a table of shape (p, p), so that an accuracy does not go through the neurons p³ times.
 */
function parts(p: number, width: number, u: Random) {
  const frequencies = Math.floor((p - 1) / 2);
  const [alone, sumPlus, sumMinus, differencePlus, differenceMinus, firstPlus, firstMinus, secondPlus, secondMinus] =
    Array.from({length: 9}, () => new Float64Array(2 * (frequencies + 1)));
  const add = (amplitudes: Float64Array, k: number, weight: number, phase: number) => {
    amplitudes[2 * k] += weight * Math.cos(phase);
    amplitudes[2 * k + 1] += weight * Math.sin(phase);
  };
  for (let j = 0; j < width; j++) {
    const k = 1 + (j % frequencies);
    const phi = 2 * Math.PI * u.uniform();
    const psi = 2 * Math.PI * u.uniform();
    add(alone, k, 1, phi + psi);
    add(sumPlus, k, 1 / 2, 2 * (phi + psi));
    add(sumMinus, k, 1 / 2, 0);
    add(differencePlus, k, 1 / 2, 2 * phi);
    add(differenceMinus, k, 1 / 2, -2 * psi);
    add(firstPlus, k, 1 / 4, 3 * phi + psi);
    add(firstMinus, k, 1 / 4, phi - psi);
    add(secondPlus, k, 1 / 4, phi + 3 * psi);
    add(secondMinus, k, 1 / 4, psi - phi);
  }
  const cosines = Float64Array.from({length: p}, (_, t) => Math.cos((2 * Math.PI * t) / p));
  const sines = Float64Array.from({length: p}, (_, t) => Math.sin((2 * Math.PI * t) / p));
  /** Σ_k |A_k| cos(ω_k t + arg A_k), shape (p,). */
  const wave = (amplitudes: Float64Array) =>
    cosines.map((_, t) => {
      let sum = 0;
      for (let k = 1; k <= frequencies; k++) {
        const turn = (k * t) % p;
        sum += amplitudes[2 * k] * cosines[turn] - amplitudes[2 * k + 1] * sines[turn];
      }
      return sum;
    });
  const own = wave(alone);
  const table = (times: number, plus: Float64Array, minus: Float64Array, rest?: Float64Array) => {
    const [up, down] = [wave(plus), wave(minus)];
    const entries = new Float64Array(p * p);
    for (let i = 0; i < p; i++) {
      const x = (times * i) % p;
      for (let c = 0; c < p; c++) entries[i * p + c] = up[(x + c) % p] + down[(x + p - c) % p] + (rest ? rest[c] : 0);
    }
    return entries;
  };
  return {
    ofSum: table(1, sumPlus, sumMinus, own),
    ofDifference: table(1, differencePlus, differenceMinus),
    ofFirst: table(2, firstPlus, firstMinus),
    ofSecond: table(2, secondPlus, secondMinus)
  };
}
