import type {Expression, Polynomial} from '../polynomials/polynomial';
import {replaceVariables} from '../polynomials/polynomial';

/**
 * The same polynomial with the variable of that index moved to the end, where slices are taken.
 *
 * @returns polynomial, and order: its i-th variable was variable order[i]; the same object for the same question
 *
 * Error: exact.
 */
export function variableLast(k: Polynomial, index: number): {polynomial: Polynomial; order: number[]} {
  const known = (moved.get(k) ?? moved.set(k, []).get(k)!)[index];
  if (known) return known;
  const order = [...k.variables.keys()].filter(i => i !== index);
  order.push(index);
  const result = {polynomial: index === k.variables.length - 1 ? k : permuted(k, order), order};
  moved.get(k)![index] = result;
  return result;
}

const moved = new WeakMap<Polynomial, {polynomial: Polynomial; order: number[]}[]>();

function permuted(k: Polynomial, order: number[]): Polynomial {
  const place = order.map((_, i): Expression => ({kind: 'variable', index: order.indexOf(i)}));
  return {
    text: k.text,
    variables: order.map(i => k.variables[i]),
    expression: replaceVariables(k.expression, i => place[i]),
    terms: k.terms.map(({coefficient, exponents}) => ({coefficient, exponents: order.map(i => exponents[i])}))
  };
}
