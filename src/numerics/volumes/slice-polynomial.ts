import {hornerCorrection} from '../polynomials/horner-correction';
import {addTerms, type Expression, expand, multiplyTerms, type Term} from '../polynomials/polynomial';
import {bitLength, type Rational, rational, sign, toNumber, zero} from '../polynomials/rational';

/** A polynomial in the last variable whose coefficients depend on the others. */
export interface SlicePolynomial {
  readonly degree: number;
  /**
   * The Taylor coefficients in the last variable about y, shape (degree + 1,), for fixed other variables.
   * The array is overwritten by the next call.
   */
  at(outer: ArrayLike<number>, y: number): Float64Array;
  /** How far rounding can have moved the constant coefficient of the last call. */
  readonly uncertainty: number;
}

const WORK = 20000;
const UNIT_ROUNDOFF = 2 ** -53;

/**
 * Compiles an expression for slicing along its last variable.
 *
 * Powers and products of sums are multiplied out only after y has been put in, so (x − y)² + y⁴ near y = x keeps its tiny
 * value. Monomials that stand side by side in a sum are collected exactly.
 *
 * @param dimension number of variables
 * @param centre    if the dimension is 2, the first variable is measured from here: at([t], y) is the slice at
 *                  x = centre + t, computed without the cancellation in x − centre
 *
 * Error: a few ulp of the largest intermediate value of each sum in the expression about the point y; the constant
 * coefficient of sums of monomials as if in twice the precision, and `uncertainty` bounds what may be left.
 */
export function slicePolynomial(expression: Expression, dimension: number, centre: Rational = zero): SlicePolynomial {
  return compile(expression, dimension, centre);
}

function compile(node: Expression, dimension: number, centre: Rational): SlicePolynomial {
  if (isPlain(node, dimension)) return plain(expand(node, dimension, {left: WORK}), dimension, centre);
  switch (node.kind) {
    case 'sum': {
      const monomials = node.terms.filter(term => isPlain(term, dimension));
      const others = node.terms.filter(term => !isPlain(term, dimension)).map(term => compile(term, dimension, centre));
      if (monomials.length === 0) return sum(others);
      const group = expand({kind: 'sum', terms: monomials}, dimension, {left: WORK});
      return sum([plain(group, dimension, centre), ...others]);
    }
    case 'product':
      return node.factors.map(factor => compile(factor, dimension, centre)).reduce(product);
    case 'power': {
      return powerOf(compile(node.base, dimension, centre), node.exponent);
    }
    default:
      return plain(expand(node, dimension, {left: WORK}), dimension, centre);
  }
}

/** Monomials, and in two variables everything that is free of y: these can be expanded without harm. */
function isPlain(node: Expression, dimension: number): boolean {
  if (dimension <= 2 && isOuter(node, dimension)) return true;
  switch (node.kind) {
    case 'sum':
      return node.terms.every(term => isMonomial(term, dimension));
    default:
      return isMonomial(node, dimension);
  }
}

function isMonomial(node: Expression, dimension: number): boolean {
  switch (node.kind) {
    case 'number':
    case 'variable':
      return true;
    case 'sum':
      return dimension <= 2 && isOuter(node, dimension);
    case 'product':
      return node.factors.every(factor => isMonomial(factor, dimension));
    case 'power':
      return node.exponent === 0 || isMonomial(node.base, dimension);
  }
}

/** Whether the last variable does not occur. */
export function isOuter(node: Expression, dimension: number): boolean {
  switch (node.kind) {
    case 'number':
      return true;
    case 'variable':
      return node.index < dimension - 1;
    case 'sum':
      return node.terms.every(term => isOuter(term, dimension));
    case 'product':
      return node.factors.every(factor => isOuter(factor, dimension));
    case 'power':
      return isOuter(node.base, dimension);
  }
}

function plain(terms: readonly Term[], dimension: number, centre: Rational): SlicePolynomial {
  const shifted = dimension === 2 && sign(centre) !== 0 ? translate(terms, centre) : terms;
  const degree = Math.max(0, ...shifted.map(term => term.exponents[dimension - 1]));
  const coefficients = shifted.map(term => toNumber(term.coefficient));
  const exponents = shifted.map(term => term.exponents);
  const powers = Array.from({length: dimension - 1}, (_, v) =>
    new Float64Array(1 + Math.max(0, ...shifted.map(term => term.exponents[v]))).fill(1)
  );
  const rounded = Array.from({length: degree + 1}, (_, j) =>
    isRounded(shifted.filter(t => t.exponents[dimension - 1] === j))
  );
  const out = new Float64Array(degree + 1);
  const sizes = new Float64Array(degree + 1);
  const polynomial = {
    degree,
    uncertainty: 0,
    at(outer: ArrayLike<number>, y: number) {
      for (let v = 0; v < powers.length; v++) {
        const power = powers[v];
        for (let e = 1; e < power.length; e++) power[e] = power[e - 1] * outer[v];
      }
      out.fill(0);
      sizes.fill(0);
      for (let i = 0; i < coefficients.length; i++) {
        let value = coefficients[i];
        for (let v = 0; v < powers.length; v++) value *= powers[v][exponents[i][v]];
        out[exponents[i][dimension - 1]] += value;
        sizes[exponents[i][dimension - 1]] += Math.abs(value);
      }
      let size = 0;
      let doubt = 0;
      for (let j = degree; j >= 0; j--) {
        size = size * Math.abs(y) + sizes[j];
        doubt = doubt * Math.abs(y) + (rounded[j] ? sizes[j] : 0);
      }
      let correction = 0;
      if (y !== 0) {
        correction = hornerCorrection(out, y);
        shiftPolynomial(out, y);
        out[0] += correction;
      }
      const left = correction === 0 ? 0 : Math.abs(out[0]) + 1e-15 * size;
      polynomial.uncertainty = UNIT_ROUNDOFF * (4 * doubt + left);
      return out;
    }
  };
  return polynomial;
}

/** Whether a coefficient of y may be rounded: all but a double, or one of the other variables times a power of 2. */
function isRounded(terms: readonly Term[]): boolean {
  if (terms.length > 1) return true;
  return terms.some(({coefficient: {numerator: n, denominator: d}, exponents}) => {
    const outer = exponents.slice(0, -1).reduce((sum, e) => sum + e, 0);
    const odd = n < 0n ? -n : n;
    return (d & (d - 1n)) !== 0n || (outer === 0 ? bitLength(n) > 53 : outer > 1 || (odd & (odd - 1n)) !== 0n);
  });
}

/** The Taylor coefficients about y from those about 0, in place. */
export function shiftPolynomial(c: Float64Array, y: number): void {
  for (let i = 0; i < c.length - 1; i++) {
    for (let j = c.length - 2; j >= i; j--) c[j] += y * c[j + 1];
  }
}

/**
 * The terms of p(centre + t, y). Centres that are roots but no fractions are known to 240 bits: a coefficient that is
 * smaller than the others by more than 210 would be 0 at the root itself.
 */
export function translate(terms: readonly Term[], centre: Rational): Term[] {
  const work = {left: 100 * WORK};
  const step: Term[] = [
    {coefficient: centre, exponents: [0, 0]},
    {coefficient: rational(1n), exponents: [1, 0]}
  ];
  const highest = Math.max(0, ...terms.map(term => term.exponents[0]));
  let result: Term[] = [];
  for (let e = highest; e >= 0; e--) {
    const row = terms
      .filter(term => term.exponents[0] === e)
      .map(term => ({...term, exponents: [0, term.exponents[1]]}));
    result = addTerms(multiplyTerms(result, step, work), row);
  }
  const sizes = result.map(({coefficient}) => bitLength(coefficient.numerator) - bitLength(coefficient.denominator));
  return result.filter((_, i) => sizes[i] > Math.max(...sizes) - 210);
}

function sum(parts: SlicePolynomial[]): SlicePolynomial {
  if (parts.length === 1) return parts[0];
  const degree = Math.max(...parts.map(part => part.degree));
  const out = new Float64Array(degree + 1);
  const total = {
    degree,
    uncertainty: 0,
    at(outer: ArrayLike<number>, y: number) {
      out.fill(0);
      total.uncertainty = 0;
      for (const part of parts) {
        const c = part.at(outer, y);
        for (let i = 0; i < c.length; i++) out[i] += c[i];
        total.uncertainty += part.uncertainty + UNIT_ROUNDOFF * Math.abs(c[0]);
      }
      return out;
    }
  };
  return total;
}

export function powerOf(base: SlicePolynomial, exponent: number): SlicePolynomial {
  let result = base;
  for (let i = 1; i < exponent; i++) result = product(result, base);
  return result;
}

export function product(a: SlicePolynomial, b: SlicePolynomial): SlicePolynomial {
  const degree = a.degree + b.degree;
  const out = new Float64Array(degree + 1);
  const result = {
    degree,
    uncertainty: 0,
    at(outer: ArrayLike<number>, y: number) {
      const u = a.at(outer, y);
      const v = b === a ? u : b.at(outer, y);
      out.fill(0);
      for (let i = 0; i < u.length; i++) {
        if (u[i] === 0) continue;
        for (let j = 0; j < v.length; j++) out[i + j] += u[i] * v[j];
      }
      result.uncertainty =
        (Math.abs(u[0]) + a.uncertainty) * b.uncertainty +
        Math.abs(v[0]) * a.uncertainty +
        UNIT_ROUNDOFF * Math.abs(out[0]);
      return out;
    }
  };
  return result;
}
