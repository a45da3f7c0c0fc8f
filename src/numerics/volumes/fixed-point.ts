/** A number as a whole multiple of 2^−bits. */
export type Fixed = bigint;

/** Coefficients, constant term first. */
export type FixedPolynomial = readonly Fixed[];

/** Numbers with the same absolute error however small they are, and polynomials with such coefficients. */
export interface FixedPoint {
  readonly bits: number;
  readonly one: Fixed;
  /** Rounded down to the next multiple of 2^−bits. */
  from(value: number): Fixed;
  /** value · 2^exponent, by default the value itself, to an ulp of it. */
  toNumber(value: Fixed, exponent?: number): number;
  /** log₂ |value|, rounded up to a multiple of 4. */
  exponent(value: Fixed): number;
  multiply(a: Fixed, b: Fixed): Fixed;
  divide(a: Fixed, b: Fixed): Fixed;
  /** The Taylor coefficients about y. */
  shift(p: FixedPolynomial, y: Fixed): Fixed[];
  multiplyPolynomials(p: FixedPolynomial, q: FixedPolynomial): Fixed[];
}

/** @param bits behind the binary point */
export function fixedPoint(bits: number): FixedPoint {
  const point = BigInt(bits);
  const multiply = (a: Fixed, b: Fixed) => (a * b) >> point;
  return {
    bits,
    one: 1n << point,
    from(value) {
      if (value === 0) return 0n;
      const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
      const half = Math.trunc(exponent / 2);
      const mantissa = BigInt(value * 2 ** -half * 2 ** (half - exponent));
      return scaleFixed(mantissa, bits + exponent);
    },
    toNumber(value, exponent = 0) {
      const excess = Math.max(0, lengthOf(value) - 64);
      const power = excess - bits + exponent;
      const half = Math.trunc(power / 2);
      return Number(value >> BigInt(excess)) * 2 ** half * 2 ** (power - half);
    },
    exponent: value => lengthOf(value) - bits,
    multiply,
    divide: (a, b) => (a << point) / b,
    shift(p, y) {
      const c = [...p];
      if (y === 0n) return c;
      for (let i = 0; i < c.length - 1; i++) {
        for (let j = c.length - 2; j >= i; j--) c[j] += multiply(y, c[j + 1]);
      }
      return c;
    },
    multiplyPolynomials(p, q) {
      const out = new Array<Fixed>(Math.max(1, p.length + q.length - 1)).fill(0n);
      p.forEach((a, i) => {
        q.forEach((b, j) => {
          out[i + j] += multiply(a, b);
        });
      });
      return out;
    }
  };
}

/** value · 2^exponent, rounded down. */
export function scaleFixed(value: Fixed, exponent: number): Fixed {
  return exponent < 0 ? value >> BigInt(-exponent) : value << BigInt(exponent);
}

/** Bits of the absolute value, rounded up to a multiple of 4. */
function lengthOf(value: Fixed): number {
  return 4 * (value < 0n ? -value : value).toString(16).length;
}
