import type {Expression} from '../polynomials/polynomial';
import {toNumber} from '../polynomials/rational';

export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** Widens by more than the rounding of one operation. */
const SLACK = 2 ** -51;

/**
 * An interval that holds all values of an expression on the box |w_i| ≤ halfWidths[i], by interval arithmetic.
 *
 * @param halfWidths shape (d,), not negative
 *
 * Error: certain, and as wide as the expression was typed: (x − y)² is known not to be negative, x² − 2xy + y² is not.
 */
export function expressionRange(expression: Expression, halfWidths: ArrayLike<number>): Range {
  switch (expression.kind) {
    case 'number':
      return widened(toNumber(expression.value), toNumber(expression.value));
    case 'variable':
      return {lowest: -halfWidths[expression.index], highest: halfWidths[expression.index]};
    case 'sum':
      return expression.terms
        .map(term => expressionRange(term, halfWidths))
        .reduce((a, b) => widened(a.lowest + b.lowest, a.highest + b.highest));
    case 'product':
      return expression.factors
        .map(factor => expressionRange(factor, halfWidths))
        .reduce((a, b) => {
          const corners = [a.lowest * b.lowest, a.lowest * b.highest, a.highest * b.lowest, a.highest * b.highest];
          return widened(Math.min(...corners), Math.max(...corners));
        });
    case 'power': {
      const {base, exponent} = expression;
      if (exponent === 0) return {lowest: 1, highest: 1};
      const {lowest, highest} = expressionRange(base, halfWidths);
      const [a, b] = [lowest ** exponent, highest ** exponent];
      if (exponent % 2) return widened(a, b, exponent);
      return lowest <= 0 && highest >= 0
        ? widened(0, Math.max(a, b), exponent)
        : widened(Math.min(a, b), Math.max(a, b), exponent);
    }
  }
}

function widened(lowest: number, highest: number, operations = 1): Range {
  const slack = SLACK * operations;
  return {lowest: lowest - slack * Math.abs(lowest), highest: highest + slack * Math.abs(highest)};
}
