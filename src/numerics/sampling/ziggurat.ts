const LAYERS = 256;
/** Where the tail begins, for 256 layers of equal area under exp(−x²/2). */
const TAIL = 3.6541528853610088;
const AREA = 0.004928673233974655;

let edges: Float64Array | undefined;
let heights: Float64Array | undefined;

/**
 * A sampler of standard normals by the ziggurat method with 256 layers.
 *
 * @param word    32 random bits, as an integer with or without sign
 * @param uniform random numbers on [0, 1)
 *
 * Error: exact in distribution up to rounding: 53 random bits place a point in its layer, wedges and tail are accepted or
 * refused by the density itself. The layer, the sign and the position use different bits.
 */
export function ziggurat(word: () => number, uniform: () => number): () => number {
  const x = (edges ??= layerEdges());
  const y = (heights ??= x.map(edge => Math.exp((-edge * edge) / 2)));
  return () => {
    for (;;) {
      const a = word();
      const layer = a & (LAYERS - 1);
      const u = ((a >>> 11) * 2 ** 32 + (word() >>> 0)) * 2 ** -53;
      const value = u * x[layer];
      const signed = a & LAYERS ? -value : value;
      if (value < x[layer + 1]) return signed;
      if (layer === 0) return a & LAYERS ? -tail(uniform) : tail(uniform);
      if (y[layer] + (y[layer + 1] - y[layer]) * uniform() < Math.exp((-value * value) / 2)) return signed;
    }
  };
}

/** x[0] is the width that gives the bottom layer, with the tail, the area of a rectangle; x[256] = 0. */
function layerEdges(): Float64Array {
  const x = new Float64Array(LAYERS + 1);
  x[0] = AREA / Math.exp((-TAIL * TAIL) / 2);
  x[1] = TAIL;
  for (let i = 2; i < LAYERS; i++) {
    x[i] = Math.sqrt(-2 * Math.log(AREA / x[i - 1] + Math.exp((-x[i - 1] * x[i - 1]) / 2)));
  }
  return x;
}

/** Beyond TAIL, by the comparison of two exponentials. */
function tail(uniform: () => number): number {
  for (;;) {
    const x = -Math.log(1 - uniform()) / TAIL;
    const y = -Math.log(1 - uniform());
    if (2 * y > x * x) return TAIL + x;
  }
}
