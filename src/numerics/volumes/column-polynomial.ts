import type {Expression} from '../polynomials/polynomial';
import {toNumber} from '../polynomials/rational';

/** A polynomial in the last variable at many points at once. */
export interface ColumnPolynomial {
  /** coefficients[j][i] is that of y^j at point i, once filled; undefined where there is no such term. */
  readonly coefficients: readonly Column[];
  /** Evaluates the coefficients at the first `count` points; outer[v][i] is the variable v of point i. */
  fill(outer: readonly Float64Array[], count: number): void;
}

type Column = Float64Array | undefined;
type Step = (outer: readonly Float64Array[], count: number) => void;

/**
 * Compiles an expression so that its coefficients in the last variable are evaluated column by column, a tight loop for each
 * operation, at some 2 ns a point and operation.
 *
 * @param dimension number of variables
 * @param capacity  the largest number of points
 * @param absolute  takes every number of the expression by its absolute value: over |outer| this gives the sizes of which
 *                  rounding errors are a part
 *
 * Error: a few ulp of the size.
 */
export function columnPolynomial(
  expression: Expression,
  dimension: number,
  capacity: number,
  absolute = false
): ColumnPolynomial {
  const steps: Step[] = [];
  const coefficients = compile(expression);
  return {
    coefficients,
    fill(outer, count) {
      for (const step of steps) step(outer, count);
    }
  };

  function compile(node: Expression): Column[] {
    switch (node.kind) {
      case 'number': {
        const value = toNumber(node.value);
        return [column().fill(absolute ? Math.abs(value) : value)];
      }
      case 'variable': {
        if (node.index === dimension - 1) return [undefined, column().fill(1)];
        const out = column();
        steps.push((outer, count) => {
          const from = outer[node.index];
          for (let i = 0; i < count; i++) out[i] = from[i];
        });
        return [out];
      }
      case 'sum':
        return node.terms.map(compile).reduce(sum);
      case 'product':
        return node.factors.map(compile).reduce(product);
      case 'power': {
        if (node.exponent === 0) return [column().fill(1)];
        const base = compile(node.base);
        let result = base;
        for (let left = node.exponent - 1; left > 0; left--) result = product(result, base);
        return result;
      }
    }
  }

  function sum(a: Column[], b: Column[]): Column[] {
    return Array.from({length: Math.max(a.length, b.length)}, (_, j): Column => {
      const [u, v] = [a[j], b[j]];
      if (!u || !v) return u ?? v;
      const out = column();
      steps.push((_, count) => {
        for (let i = 0; i < count; i++) out[i] = u[i] + v[i];
      });
      return out;
    });
  }

  function product(a: Column[], b: Column[]): Column[] {
    const result: Column[] = [];
    a.forEach((u, j) => {
      b.forEach((v, k) => {
        if (!u || !v) return;
        const before = result[j + k];
        const out = before ?? column();
        result[j + k] = out;
        if (before) {
          steps.push((_, count) => {
            for (let i = 0; i < count; i++) out[i] += u[i] * v[i];
          });
        } else {
          steps.push((_, count) => {
            for (let i = 0; i < count; i++) out[i] = u[i] * v[i];
          });
        }
      });
    });
    return Array.from({length: a.length + b.length - 1}, (_, j) => result[j]);
  }

  function column(): Float64Array {
    return new Float64Array(capacity);
  }
}
