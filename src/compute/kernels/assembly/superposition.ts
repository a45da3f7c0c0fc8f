/**
 * The toy model of superposition with two hidden units: sums of loss and gradient over samples.
 *
 * Four samples a vector, two vectors at a time, feature-major data: `data` is (features, stride), f32, `stride` a multiple
 * of 8; `weights` is (3, features), f32: the two rows of W and the biases. Sums run in f32 over a block of samples and in f64
 * over the blocks, so that rounding does not grow with the number of samples.
 */

/** Samples a block: 64 vectors. */
const block: i32 = 256;

/** Bytes of a vector. */
const vector: usize = 16;

/**
 * Returns Σ‖x − ReLU(WᵀWx + b)‖², and adds ½ of its gradient to `gradient`, (3, features), f64. `blockSums`,
 * (features, 3) vectors, is room to work in.
 */
export function superpositionGradient(
  data: usize,
  stride: i32,
  features: i32,
  weights: usize,
  gradient: usize,
  blockSums: usize
): f64 {
  const row = (<usize>stride) << 2;
  const column = (<usize>features) << 2;
  const zero = f32x4.splat(0);
  let total: f64 = 0;
  for (let first = 0; first < stride; first += block) {
    const end = min(first + block, stride);
    memory.fill(blockSums, 0, 3 * vector * <usize>features);
    let loss = zero;
    for (let i = first; i < end; i += 8) {
      const sample = data + ((<usize>i) << 2);
      let h0a = zero;
      let h0b = zero;
      let h1a = zero;
      let h1b = zero;
      let x = sample;
      let w = weights;
      for (let j = 0; j < features; j++) {
        const w0 = v128.load32_splat(w);
        const w1 = v128.load32_splat(w + column);
        const xa = v128.load(x);
        const xb = v128.load(x, vector);
        h0a = f32x4.add(h0a, f32x4.mul(w0, xa));
        h0b = f32x4.add(h0b, f32x4.mul(w0, xb));
        h1a = f32x4.add(h1a, f32x4.mul(w1, xa));
        h1b = f32x4.add(h1b, f32x4.mul(w1, xb));
        x += row;
        w += 4;
      }
      // q = W δ, where δ is the error of an active output and 0 of another.
      let q0a = zero;
      let q0b = zero;
      let q1a = zero;
      let q1b = zero;
      let sums = blockSums;
      x = sample;
      w = weights;
      for (let j = 0; j < features; j++) {
        const w0 = v128.load32_splat(w);
        const w1 = v128.load32_splat(w + column);
        const bias = v128.load32_splat(w + 2 * column);
        const za = f32x4.add(f32x4.add(f32x4.mul(w0, h0a), f32x4.mul(w1, h1a)), bias);
        const zb = f32x4.add(f32x4.add(f32x4.mul(w0, h0b), f32x4.mul(w1, h1b)), bias);
        // pmax(z, 0) is z unless z < 0, and z ≤ 0 is false for a NaN: a NaN stays.
        const ea = f32x4.sub(f32x4.pmax(za, zero), v128.load(x));
        const eb = f32x4.sub(f32x4.pmax(zb, zero), v128.load(x, vector));
        loss = f32x4.add(loss, f32x4.add(f32x4.mul(ea, ea), f32x4.mul(eb, eb)));
        const da = v128.andnot(ea, f32x4.le(za, zero));
        const db = v128.andnot(eb, f32x4.le(zb, zero));
        q0a = f32x4.add(q0a, f32x4.mul(w0, da));
        q0b = f32x4.add(q0b, f32x4.mul(w0, db));
        q1a = f32x4.add(q1a, f32x4.mul(w1, da));
        q1b = f32x4.add(q1b, f32x4.mul(w1, db));
        add(sums, 0, f32x4.add(f32x4.mul(h0a, da), f32x4.mul(h0b, db)));
        add(sums, vector, f32x4.add(f32x4.mul(h1a, da), f32x4.mul(h1b, db)));
        add(sums, 2 * vector, f32x4.add(da, db));
        sums += 3 * vector;
        x += row;
        w += 4;
      }
      sums = blockSums;
      x = sample;
      for (let j = 0; j < features; j++) {
        const xa = v128.load(x);
        const xb = v128.load(x, vector);
        add(sums, 0, f32x4.add(f32x4.mul(q0a, xa), f32x4.mul(q0b, xb)));
        add(sums, vector, f32x4.add(f32x4.mul(q1a, xa), f32x4.mul(q1b, xb)));
        sums += 3 * vector;
        x += row;
      }
    }
    total += sumOf(loss);
    for (let k = 0; k < 3; k++) {
      for (let j = 0; j < features; j++) {
        const entry = gradient + ((<usize>(k * features + j)) << 3);
        f64.store(entry, f64.load(entry) + sumOf(v128.load(blockSums + vector * <usize>(3 * j + k))));
      }
    }
  }
  return total;
}

function add(sums: usize, offset: usize, value: v128): void {
  const entry = sums + offset;
  v128.store(entry, f32x4.add(v128.load(entry), value));
}

/** The sum of the four lanes, in f64. */
function sumOf(value: v128): f64 {
  const high = v128.shuffle<i32>(value, value, 2, 3, 2, 3);
  const pair = f64x2.add(f64x2.promote_low_f32x4(value), f64x2.promote_low_f32x4(high));
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
