import type {Term} from './polynomial';
import {formatRational, negate, sign} from './rational';

/**
 * The expanded form as text that `parsePolynomial` reads back, e.g. "x^2 - 2xy + 3/4y^4"; "0" without terms.
 *
 * @param variables names, one for each exponent
 */
export function formatPolynomial(terms: readonly Term[], variables: readonly string[]): string {
  if (terms.length === 0) return '0';
  return terms
    .map((term, j) => {
      const minus = sign(term.coefficient) < 0;
      const size = formatTerm(minus ? {...term, coefficient: negate(term.coefficient)} : term, variables);
      if (j === 0) return minus ? `-${size}` : size;
      return minus ? ` - ${size}` : ` + ${size}`;
    })
    .join('');
}

function formatTerm({coefficient, exponents}: Term, variables: readonly string[]): string {
  const powers = exponents.map((e, i) => (e === 0 ? '' : e === 1 ? variables[i] : `${variables[i]}^${e}`)).join('');
  const number = formatRational(coefficient);
  return powers === '' ? number : number === '1' ? powers : number + powers;
}
