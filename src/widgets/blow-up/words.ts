import {type Divisor, formatPolynomial, type PlaneChart, type Term} from '../../numerics';
import {superscript} from '../number-format';
import type {BlowUpData} from './compute';

const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** E1 → E₁; a part of the curve itself is C, whatever axis it is. */
export const divisorName = ({name, exceptional}: Divisor) =>
  exceptional ? name.replace(/\d/g, digit => subscripts[Number(digit)]) : 'C';

/** What a chart's coordinates are called after so many blow-ups: x, y; then u, v, numbered if there are several. */
export function coordinates(after: number, ofAll: number): readonly [string, string] {
  if (after === 0) return ['x', 'y'];
  const number = ofAll > 1 ? subscripts[after] : '';
  return [`u${number}`, `v${number}`];
}

/** "x = u, y = uv". */
export function chartTitle(way: string, {count, resolution: {blowUps}}: Pick<BlowUpData, 'count' | 'resolution'>) {
  const [x, y] = coordinates(count - 1, blowUps.length);
  const [u, v] = coordinates(count, blowUps.length);
  return way === 'u' ? `${x} = ${u}, ${y} = ${u}${v}` : `${x} = ${u}${v}, ${y} = ${v}`;
}

const power = (letter: string, exponent: number) =>
  exponent === 0 ? '' : letter + (exponent === 1 ? '' : superscript(exponent));

/** u^a v^b in superscripts, "1" without either. */
export const monomialText = ([a, b]: readonly [number, number]) => power('u', a) + power('v', b) || '1';

/** A polynomial in u and v for people: v − 1, leading signs last where that spares one. */
function polynomialText(terms: readonly Term[]) {
  const first = formatPolynomial(terms, ['u', 'v']);
  const text = first.startsWith('-') ? formatPolynomial([...terms].reverse(), ['u', 'v']) : first;
  return text.replace(/\^(\d+)/g, (_, exponent) => superscript(Number(exponent))).replace(/-/g, '−');
}

/** f in a chart: its monomial times the rest. */
export function pullbackText({k, rest}: Pick<PlaneChart, 'k' | 'rest'>) {
  const factor = polynomialText(rest);
  const monomial = k[0] + k[1] > 0 ? monomialText(k) : '';
  return monomial === ''
    ? factor
    : rest.length > 1
      ? `${monomial}(${factor})`
      : monomial + (factor === '1' ? '' : factor);
}

/** The divisors that decide λ: "E₁ and C". */
export const leastNames = ({least}: BlowUpData) => [...new Set(least.map(divisorName))].join(' and ');

/** Where the next blow-up is due, and why. */
export function nextCentre({after: {chart, crossed}}: BlowUpData): string {
  if (!crossed) return 'the next centre is in the other chart';
  const divisors = chart.axes.filter(axis => axis !== undefined).length;
  return divisors === 2 ? 'three curves meet at the ring' : 'two curves touch at the ring';
}
