const MULTIPLIERS = [0xd2511f53, 0xcd9e8d57] as const;
const WEYL = [0x9e3779b9, 0xbb67ae85] as const;

/**
 * Philox4x32 with 10 rounds: four random words that depend on nothing but a counter and a key.
 *
 * @param counter shape (4,), unsigned 32-bit
 * @param key     shape (2,), unsigned 32-bit
 * @returns shape (4,)
 *
 * Error: exact; the known answers of the Random123 library's philox4x32-10 are its test.
 */
export function philox(counter: ArrayLike<number>, key: ArrayLike<number>): Uint32Array {
  const c = Uint32Array.of(counter[0], counter[1], counter[2], counter[3]);
  let k0 = key[0] >>> 0;
  let k1 = key[1] >>> 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(MULTIPLIERS[0], c[0]);
    const high1 = highWord(MULTIPLIERS[1], c[2]);
    const low0 = Math.imul(MULTIPLIERS[0], c[0]);
    const low1 = Math.imul(MULTIPLIERS[1], c[2]);
    c[0] = high1 ^ c[1] ^ k0;
    c[1] = low1;
    c[2] = high0 ^ c[3] ^ k1;
    c[3] = low0;
    k0 = (k0 + WEYL[0]) >>> 0;
    k1 = (k1 + WEYL[1]) >>> 0;
  }
  return c;
}

/** The upper 32 bits of a 64-bit product, from halves of 16 bits. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carried = (middle & 0xffff) + aLow * bHigh;
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000)) >>> 0;
}
