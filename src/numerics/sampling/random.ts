import {philox} from './philox';
import {ziggurat} from './ziggurat';

export interface Random {
  /** Uniform on [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform on 0, 1, …, n − 1; n a positive integer up to 2⁵³. */
  integer(n: number): number;
  /** A copy of the whole state, shape (4,). */
  state(): Uint32Array;
  /** Goes back to a state. */
  restore(state: ArrayLike<number>): void;
}

/**
 * A stream of random numbers: xoshiro128++, its state drawn by Philox from the seed and the stream's number, so that streams
 * of one seed can be started in any order and do not overlap in practice.
 *
 * @param seed   integer, 0 ≤ seed < 2⁵³
 * @param stream integer, 0 ≤ stream < 2⁵³, e.g. the number of a chain
 * @throws RangeError if seed or stream is not such an integer, or a state is not four words with one that is not 0
 *
 * Error: the same integers and uniforms on every machine. Normals are exact in distribution up to rounding; an engine with
 * another Math.exp or Math.log can differ in their last bits.
 */
export function random(seed: number, stream = 0): Random {
  requireSeed('seed', seed);
  requireSeed('stream', stream);
  const high = (value: number) => Math.floor(value / 2 ** 32);
  const s = new Int32Array(philox([stream >>> 0, high(stream), 0, 0], [seed >>> 0, high(seed)]));
  if (s.every(value => value === 0)) s[0] = 1;

  /** 32 random bits, as a signed integer: unsigned ones would not fit the engine's small integers. */
  function word(): number {
    const first = s[0];
    const second = s[1];
    const last = s[3];
    const sum = (first + last) | 0;
    const third = s[2] ^ first;
    const fourth = last ^ second;
    s[0] = first ^ fourth;
    s[1] = second ^ third;
    s[2] = third ^ (second << 9);
    s[3] = (fourth << 11) | (fourth >>> 21);
    return (((sum << 7) | (sum >>> 25)) + first) | 0;
  }

  const uniform = () => (word() >>> 5) * 2 ** -27 + (word() >>> 6) * 2 ** -53;

  return {
    uniform,
    normal: ziggurat(word, uniform),
    integer(n) {
      if (!(Number.isInteger(n) && n > 0 && n <= 2 ** 53)) {
        throw new RangeError(`n must be an integer in 1–2^53, got ${n}`);
      }
      // Draws beyond the last full multiple of n would favour the small results.
      const limit = 2 ** 53 - (2 ** 53 % n);
      for (;;) {
        const draw = uniform() * 2 ** 53;
        if (draw < limit) return draw % n;
      }
    },
    state: () => new Uint32Array(s),
    restore(state) {
      if (state.length !== 4) throw new RangeError(`a state must have 4 words, got ${state.length}`);
      const words = Array.from(state);
      const valid = words.every(value => value === value >>> 0) && words.some(value => value !== 0);
      if (!valid) throw new RangeError(`a state must be unsigned 32-bit words, not all 0, got ${words}`);
      s.set(words);
    }
  };
}

export function requireSeed(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} must be an integer in 0–2^53, got ${value}`);
  }
}
