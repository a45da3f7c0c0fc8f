import {nothing, type SVGTemplateResult, svg} from 'lit';
import {type Divisor, formatRational} from '../../numerics';
import type {Size} from '../figure-definition';
import {c} from '../plot';
import type {BlowUpData} from './compute';
import {divisorName, leastNames, monomialText, nextCentre, pullbackText} from './words';

/** The longest bar stands for this ratio: no divisor of a reduced curve has more. */
const longest = 1 / 2;

const grid = {
  wide: {row: 34, left: 0, k: 84, h: 126, ratio: 176, bar: 296, end: 424},
  narrow: {row: 25, left: 8, k: 78, h: 112, ratio: 152, bar: 244, end: 332}
} as const;

/** The parts of the curve itself share a row. */
function rowsOf(divisors: readonly Divisor[]) {
  const strict = divisors.filter(({exceptional}) => !exceptional);
  return [...strict.slice(0, 1), ...divisors.filter(({exceptional}) => exceptional)];
}

/** What is not yet a normal crossing, or λ and m. */
function verdict(data: BlowUpData, x: number, y: number, line: number): SVGTemplateResult {
  if (!data.resolved) {
    const why = nextCentre(data);
    return svg`<text x=${x} y=${y}>${`${why[0].toUpperCase()}${why.slice(1)}${data.after.crossed ? ':' : '.'}`}</text>
      ${data.after.crossed ? svg`<text class="label" x=${x} y=${y + line}>blow up there</text>` : ''}`;
  }
  const {fraction, multiplicity} = data.resolution.coefficient;
  return svg`<g class="complexity"><text class="label" data-term="lambda" x=${x} y=${y} font-size=${line}>λ = ${fraction}, m = ${multiplicity}</text>
    <text data-term="multiplicity" x=${x} y=${y + line + 2}>${multiplicity > 1 ? `${leastNames(data)} tie, and they cross` : `the least is ${leastNames(data)} alone`}</text></g>`;
}

/** The table of divisors: k and h are the exponents in f and in the Jacobian, the least ratio is λ. */
export function ledger(data: BlowUpData, size: Size): SVGTemplateResult {
  const {row, left, k, h, ratio, bar, end} = grid[size];
  const {chart} = data.after;
  const top = size === 'wide' ? 18 : 16;
  const head = top + 2.6 * row;
  const rows = rowsOf(data.divisors);
  return svg`<text class="loss label" data-term="loss" x=${left} y=${top}>f = ${pullbackText(chart)}</text>
    <text x=${left} y=${c(top + row * 0.85)}>dx dy = <tspan class="label">${monomialText(chart.h)}</tspan> du dv</text>
    <g class="soft"><text class="soft" x=${k} y=${head} text-anchor="middle">k</text><text class="soft" x=${h} y=${head} text-anchor="middle">h</text>
      <text class="complexity" data-term="lambda" x=${ratio} y=${head}>(h+1)/2k</text></g>
    <path class="axis" d=${`M${left},${c(head + 0.3 * row)}H${end}`}></path>
    ${rows.map((divisor, i) => {
      const y = head + (i + 1.1) * row;
      const lit = data.least.some(least => divisorName(least) === divisorName(divisor));
      const value = (divisor.h + 1) / (2 * divisor.k);
      return svg`<g class=${lit ? 'complexity label' : divisor.exceptional ? '' : 'loss'} data-term=${lit ? 'lambda' : divisor.exceptional ? nothing : 'loss'}>
        <text class="label" x=${left} y=${y}>${divisor.exceptional ? divisorName(divisor) : 'C: f = 0'}</text>
        <text x=${k} y=${y} text-anchor="middle">${divisor.k}</text><text x=${h} y=${y} text-anchor="middle">${divisor.h}</text>
        <text x=${ratio} y=${y}>${formatRational(divisor.ratio)}</text>
        <rect x=${bar} y=${c(y - 0.42 * row)} width=${Math.round(((end - bar) * value) / longest)} height=${c(0.4 * row)} rx="3" fill="currentColor" fill-opacity=${lit ? 0.9 : 0.3}></rect></g>`;
    })}
    ${verdict(data, left, Math.round(head + (rows.length + 1.7) * row), size === 'wide' ? 24 : 18)}`;
}
