import type {SampleSums} from './superposition-sums';

/**
 * The sums of superposition-sums.ts for W of shape (2, 6), every loop over features written out: parameters and sums stay in
 * locals, which is several times as fast. u and v are the rows of W, b the biases; gu, gv and gb their sums.
 */
export function superpositionSums26(data: Float64Array): SampleSums {
  return (w, out) => {
    const [u0, u1, u2, u3, u4, u5, v0, v1, v2, v3, v4, v5, b0, b1, b2, b3, b4, b5] = w;
    let loss = 0;
    let gu0 = 0;
    let gu1 = 0;
    let gu2 = 0;
    let gu3 = 0;
    let gu4 = 0;
    let gu5 = 0;
    let gv0 = 0;
    let gv1 = 0;
    let gv2 = 0;
    let gv3 = 0;
    let gv4 = 0;
    let gv5 = 0;
    let gb0 = 0;
    let gb1 = 0;
    let gb2 = 0;
    let gb3 = 0;
    let gb4 = 0;
    let gb5 = 0;
    for (let i = 0; i < data.length; i += 6) {
      const x0 = data[i];
      const x1 = data[i + 1];
      const x2 = data[i + 2];
      const x3 = data[i + 3];
      const x4 = data[i + 4];
      const x5 = data[i + 5];
      const h = u0 * x0 + u1 * x1 + u2 * x2 + u3 * x3 + u4 * x4 + u5 * x5;
      const k = v0 * x0 + v1 * x1 + v2 * x2 + v3 * x3 + v4 * x4 + v5 * x5;
      const z0 = b0 + u0 * h + v0 * k;
      const z1 = b1 + u1 * h + v1 * k;
      const z2 = b2 + u2 * h + v2 * k;
      const z3 = b3 + u3 * h + v3 * k;
      const z4 = b4 + u4 * h + v4 * k;
      const z5 = b5 + u5 * h + v5 * k;
      const e0 = (z0 < 0 ? 0 : z0) - x0;
      const e1 = (z1 < 0 ? 0 : z1) - x1;
      const e2 = (z2 < 0 ? 0 : z2) - x2;
      const e3 = (z3 < 0 ? 0 : z3) - x3;
      const e4 = (z4 < 0 ? 0 : z4) - x4;
      const e5 = (z5 < 0 ? 0 : z5) - x5;
      loss += e0 * e0 + e1 * e1 + e2 * e2 + e3 * e3 + e4 * e4 + e5 * e5;
      const d0 = z0 <= 0 ? 0 : e0;
      const d1 = z1 <= 0 ? 0 : e1;
      const d2 = z2 <= 0 ? 0 : e2;
      const d3 = z3 <= 0 ? 0 : e3;
      const d4 = z4 <= 0 ? 0 : e4;
      const d5 = z5 <= 0 ? 0 : e5;
      const p = u0 * d0 + u1 * d1 + u2 * d2 + u3 * d3 + u4 * d4 + u5 * d5;
      const q = v0 * d0 + v1 * d1 + v2 * d2 + v3 * d3 + v4 * d4 + v5 * d5;
      gu0 += h * d0 + p * x0;
      gu1 += h * d1 + p * x1;
      gu2 += h * d2 + p * x2;
      gu3 += h * d3 + p * x3;
      gu4 += h * d4 + p * x4;
      gu5 += h * d5 + p * x5;
      gv0 += k * d0 + q * x0;
      gv1 += k * d1 + q * x1;
      gv2 += k * d2 + q * x2;
      gv3 += k * d3 + q * x3;
      gv4 += k * d4 + q * x4;
      gv5 += k * d5 + q * x5;
      gb0 += d0;
      gb1 += d1;
      gb2 += d2;
      gb3 += d3;
      gb4 += d4;
      gb5 += d5;
    }
    out.set([gu0, gu1, gu2, gu3, gu4, gu5, gv0, gv1, gv2, gv3, gv4, gv5, gb0, gb1, gb2, gb3, gb4, gb5]);
    return loss;
  };
}
