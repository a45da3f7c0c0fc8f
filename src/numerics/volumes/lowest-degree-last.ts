import type {Expression, Polynomial} from '../polynomials/polynomial';

/**
 * The same polynomial with its variables in another order: one of the lowest degree goes last, where slices are taken,
 * since their cost grows with the degree.
 *
 * @returns polynomial, and order: its i-th variable was variable order[i]
 *
 * Error: exact.
 */
export function lowestDegreeLast(k: Polynomial): {polynomial: Polynomial; order: number[]} {
  const known = reordered.get(k);
  if (known) return known;
  const degrees = k.variables.map((_, i) => Math.max(0, ...k.terms.map(term => term.exponents[i])));
  const last = degrees.lastIndexOf(Math.min(...degrees));
  const order = k.variables.map((_, i) => i).filter(i => i !== last);
  order.push(last);
  const result = {polynomial: last === degrees.length - 1 ? k : permuted(k, order), order};
  reordered.set(k, result);
  return result;
}

const reordered = new WeakMap<Polynomial, {polynomial: Polynomial; order: number[]}>();

function permuted(k: Polynomial, order: number[]): Polynomial {
  const place = order.map((_, i) => order.indexOf(i));
  return {
    text: k.text,
    variables: order.map(i => k.variables[i]),
    expression: renamed(k.expression, place),
    terms: k.terms.map(({coefficient, exponents}) => ({coefficient, exponents: order.map(i => exponents[i])}))
  };
}

function renamed(node: Expression, place: number[]): Expression {
  switch (node.kind) {
    case 'number':
      return node;
    case 'variable':
      return {kind: 'variable', index: place[node.index]};
    case 'sum':
      return {kind: 'sum', terms: node.terms.map(term => renamed(term, place))};
    case 'product':
      return {kind: 'product', factors: node.factors.map(factor => renamed(factor, place))};
    case 'power':
      return {kind: 'power', base: renamed(node.base, place), exponent: node.exponent};
  }
}
