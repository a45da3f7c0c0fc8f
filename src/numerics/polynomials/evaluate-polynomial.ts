import type {Expression, Polynomial} from './polynomial';
import {toNumber} from './rational';

type Evaluator = (w: ArrayLike<number>) => number;

/**
 * The value of a polynomial at a point, along the expression as it was typed: (x − y)² stays a square, so it is
 * never negative and does not cancel as x² − 2xy + y² would.
 *
 * @param w one number for each of `polynomial.variables`, in that order
 * @throws RangeError if w has another length
 *
 * Error: each sum, product and square in the expression is rounded once; NaN in, NaN out
 * (only a zeroth power is 1 whatever its base).
 */
export function evaluatePolynomial(polynomial: Polynomial, w: ArrayLike<number>): number {
  if (w.length !== polynomial.variables.length) {
    throw new RangeError(`w must have ${polynomial.variables.length} entries, got ${w.length}`);
  }
  return compile(polynomial.expression)(w);
}

/**
 * The function w ↦ K(w) as closures over the expression tree, for many evaluations.
 *
 * @returns a function of a point with one number for each of `polynomial.variables`; it does not check the length
 *
 * Error: the same values as `evaluatePolynomial`, bit for bit.
 */
export function compilePolynomial(polynomial: Polynomial): Evaluator {
  return compile(polynomial.expression);
}

function compile(expression: Expression): Evaluator {
  switch (expression.kind) {
    case 'number': {
      const value = toNumber(expression.value);
      return () => value;
    }
    case 'variable': {
      const {index} = expression;
      return w => w[index]!;
    }
    case 'sum':
      return expression.terms.map(compile).reduce((f, g) => w => f(w) + g(w));
    case 'product':
      return expression.factors.map(compile).reduce((f, g) => w => f(w) * g(w));
    case 'power':
      return raise(compile(expression.base), expression.exponent);
  }
}

function raise(base: Evaluator, exponent: number): Evaluator {
  if (exponent === 0) return () => 1;
  if (exponent === 1) return base;
  if (exponent === 2) {
    return w => {
      const value = base(w);
      return value * value;
    };
  }
  return w => {
    let square = base(w);
    let value = 1;
    for (let left = exponent; left > 0; left >>= 1) {
      if (left & 1) value *= square;
      if (left > 1) square *= square;
    }
    return value;
  };
}
