import {type SVGTemplateResult, svg} from 'lit';
import {clearOf} from '../clear-of';
import {clippedPath} from '../clipped-path';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear, log} from '../plot';
import {type Curves, largestN, type SelectionData, type SelectionState} from './compute';

export const panels = [
  {
    name: 'landscape',
    label: 'Two wells of the loss, and the posterior over them',
    wide: [520, 340],
    narrow: [340, 250]
  },
  {name: 'curves', label: 'Their free energies against the number of samples', wide: [608, 340], narrow: [340, 270]}
] as const satisfies readonly Panel[];

/** The two wells side by side, w from −1 to 1 in each box: energies above, the posterior's density below. */
const landscapes = {
  wide: {
    boxes: [
      [48, 262],
      [286, 500]
    ],
    top: 26,
    bottom: 176,
    crest: 222,
    base: 292,
    words: 318
  },
  narrow: {
    boxes: [
      [34, 177],
      [192, 335]
    ],
    top: 24,
    bottom: 134,
    crest: 168,
    base: 218,
    words: 238
  }
} as const;

const curveFrames: Record<Size, Frame> = {
  wide: {left: 56, right: 570, top: 26, bottom: 304},
  narrow: {left: 34, right: 318, top: 26, bottom: 232}
};

/** In nats: a well is drawn up to here, and a free energy between these. */
const energies = [-3, 12] as const;
const freeEnergies = [-2, 16] as const;

const energyScale = (size: Size) =>
  linear(energies, [landscapes[size].bottom, landscapes[size].top], size === 'wide' ? [0, 5, 10] : [0, 10]);

export function curveScales(size: Size) {
  const frame = curveFrames[size];
  return {
    frame,
    x: log([1, largestN], [frame.left, frame.right], size === 'wide' ? 1 : 2),
    y: linear(freeEnergies, [frame.bottom, frame.top], [0, 5, 10, 15])
  };
}

/** n L at this height of the landscape. */
export const heightAt = (py: number, size: Size) => energyScale(size).invert(py);

export const percent = (share: number) =>
  share < 0.001 ? '< 0.1\u202f%' : share > 0.999 ? '> 99.9\u202f%' : `${(100 * share).toFixed(1)}\u202f%`;

const wells = [
  {hue: 'complexity', words: 'W₁: accurate, narrow'},
  {hue: 'loss', words: 'W₂: less accurate, flat'}
] as const;

function wellMarks(i: 0 | 1, data: SelectionData, density: ReturnType<typeof linear>, size: Size): SVGTemplateResult {
  const {base, crest, boxes, words} = landscapes[size];
  const [left, right] = boxes[i];
  const {ws, energy, posterior} = data.wells[i];
  const {hue, words: label} = wells[i];
  const x = linear([-1, 1], [left, right], []);
  const crown = curve(ws, posterior, x, density);
  return svg`<path class="axis" d=${`M${left},${base}H${right}`}></path>
    <g class="data" data-term="posterior"><path class="area" style="fill-opacity:.35" d=${`${crown}V${base}H${left}Z`}></path><path class="curve thin" d=${crown}></path>
      <text class="label halo" x=${left + 4} y=${crest - 8}>${percent(data.masses[i])}</text></g>
    <g class=${hue} data-term=${hue}><path class="curve" d=${clippedPath(ws, energy, x, energyScale(size), energies)}></path>
      <text class="label" text-anchor="middle" x=${(left + right) / 2} y=${words}>${label}</text></g>`;
}

function landscapePanel({n, deltaLoss}: SelectionState, data: SelectionData, size: Size): SVGTemplateResult {
  const {boxes, top, bottom, crest, base} = landscapes[size];
  const [[left], [second, right]] = boxes;
  const y = energyScale(size);
  const density = linear([0, Math.max(...data.wells.flatMap(({posterior}) => [...posterior]))], [base, crest], []);
  const centre = (second + right) / 2;
  const floor = y(Math.min(energies[1], Math.max(energies[0], data.floor)));
  const inside = data.floor <= energies[1];
  const lift = svg`<text class="label halo" text-anchor=${inside ? 'start' : 'middle'} x=${c(inside ? centre + 10 : centre)} y=${c(inside ? (y(0) + floor) / 2 + 6 : (top + y(0)) / 2)}>${`${inside ? '' : '↑ '}n ΔL = ${formatNumber(n * deltaLoss)}`}</text>`;
  return svg`${axisY(y, {left, right, top, bottom}, data.population ? 'n Lₙ, in nats' : 'n L, in nats')}
    ${([0, 1] as const).map(i => wellMarks(i, data, density, size))}
    <g class="loss" data-term="loss"><path class="curve thin dashed" d=${inside && !data.population ? `M${c(centre)},${c(y(0))}V${c(floor)}` : ''}></path>
      ${!inside || (!data.population && y(0) - floor > 26) ? lift : ''}</g>
    ${inside ? handle('floor', centre, floor) : ''}`;
}

/** F_1 and F_2, thin; those of the population dashed and faint beside those of a sample. */
function pair({ns, accurate, simple}: Curves, size: Size, faint = false): SVGTemplateResult {
  const {x, y} = curveScales(size);
  const one = (hue: 'complexity' | 'loss', values: Float64Array) =>
    svg`<path class=${`curve thin ${hue}${faint ? ' dashed' : ''}`} stroke-opacity=${faint ? 0.6 : 1} data-term=${hue} d=${clippedPath(ns, values, x, y, freeEnergies)}></path>`;
  return svg`${one('complexity', accurate)}${one('loss', simple)}`;
}

function curvesPanel({n}: SelectionState, data: SelectionData, size: Size): SVGTemplateResult {
  const {frame, x, y} = curveScales(size);
  const {curves, population} = data;
  const {ns, accurate, simple, combined} = curves;
  const least = accurate.map((f, i) => Math.min(f, simple[i]));
  const below = least.map(f => f - Math.LN2);
  const band = `${curve(ns, least, x, y)}L${curve(ns.toReversed(), below.toReversed(), x, y).slice(1)}Z`;
  const exits = [curves, population ?? curves].map(both => both.ns[both.simple.findIndex(f => f > freeEnergies[1])]);
  const exit = x(Math.max(...exits));
  const wide = size === 'wide';
  const line = wide ? 24 : 18;
  const gap = `F: ${(Math.min(...data.parts) - data.combined).toFixed(2)} below both`;
  const most = 'at most log 2 = 0.69';
  const widest = gap.length > most.length ? gap : most;
  const edge = frame.right - 4;
  const beside = clearOf(x(n), {words: widest, at: edge, anchor: 'end', size}, frame);
  // A small picture has no room beside the cursor that the curves leave free: there the cursor ends above the words.
  const clear = wide ? beside : edge;
  const foot = clear === beside ? frame.bottom : frame.bottom - 14 - 3 * line;
  const named = (words: string, at: number, anchor: 'start' | 'end') => clearOf(x(n), {words, at, anchor, size}, frame);
  const corner = (lines: number, words: string, style: string) =>
    svg`<text class=${style} text-anchor="end" x=${c(clear)} y=${frame.bottom - 14 - lines * line}>${words}</text>`;
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, wide ? 'F, in nats' : 'F')}
    <path class="curve thin dashed data" data-term="n" d=${`M${c(x(n))},${foot}V${frame.top}`}></path>
    ${population ? svg`${pair(population, size, true)}${corner(0, 'dashed: population', 'soft halo')}` : ''}
    <g class="truth" data-term="exact"><path class="area" style="fill-opacity:.22" d=${band}></path><path class="curve" style="stroke-width:4.5" d=${clippedPath(ns, combined, x, y, freeEnergies)}></path>
      ${corner(2, gap, 'label halo')}${corner(1, most, 'halo')}</g>
    ${pair(curves, size)}
    <text class="label halo complexity" data-term="complexity" text-anchor="end" x=${c(named('F₁', edge, 'end'))} y=${c(y(accurate[accurate.length - 1]) + (wide ? 52 : 40))}>F₁</text>
    <text class="label halo loss" data-term="loss" x=${c(named('F₂', exit + 16, 'start'))} y=${frame.top + (wide ? 24 : 18)}>F₂</text>
    ${handle('n', x(n), y(Math.min(freeEnergies[1], Math.max(freeEnergies[0], data.combined))))}`;
}

export function draw(state: SelectionState, data: SelectionData, size: Size): readonly SVGTemplateResult[] {
  return [landscapePanel(state, data, size), curvesPanel(state, data, size)];
}
