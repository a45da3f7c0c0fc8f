import type {Expression} from '../polynomials/polynomial';
import {formatRational, multiply, one, type Rational} from '../polynomials/rational';

/** coefficient · ∏ base^exponent, the bases different sums or variables, the exponents positive. */
export interface PowerProduct {
  readonly coefficient: Rational;
  readonly factors: readonly {readonly base: Expression; readonly exponent: number}[];
}

/**
 * An expression as a product of powers: nested products and powers are opened and equal bases collected, so
 * 4 x (x² − y)² x becomes 4 · x² · (x² − y)². Sums are left as they were typed.
 *
 * Error: exact.
 */
export function powerProduct(expression: Expression): PowerProduct {
  const factors = new Map<string, {base: Expression; exponent: number}>();
  let coefficient = one;
  collect(expression, 1);
  return {coefficient, factors: [...factors.values()]};

  function collect(node: Expression, exponent: number): void {
    if (exponent === 0) return;
    switch (node.kind) {
      case 'number':
        for (let i = 0; i < exponent; i++) coefficient = multiply(coefficient, node.value);
        return;
      case 'product':
        for (const factor of node.factors) collect(factor, exponent);
        return;
      case 'power':
        collect(node.base, exponent * node.exponent);
        return;
      case 'sum':
        if (node.terms.length === 1) {
          collect(node.terms[0], exponent);
          return;
        }
    }
    const key = keyOf(node);
    const before = factors.get(key);
    if (before) before.exponent += exponent;
    else factors.set(key, {base: node, exponent});
  }
}

/** Equal trees have equal keys. */
function keyOf(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return formatRational(node.value);
    case 'variable':
      return `v${node.index}`;
    case 'sum':
      return `(${node.terms.map(keyOf).join('+')})`;
    case 'product':
      return `(${node.factors.map(keyOf).join('*')})`;
    case 'power':
      return `${keyOf(node.base)}^${node.exponent}`;
  }
}
