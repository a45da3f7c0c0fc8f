import {type SVGTemplateResult, svg} from 'lit';
import type {Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear, log, path, type Scale} from '../plot';
import {singularPoint} from '../singular-point';
import {slopeTriangle} from '../slope-triangle';
import {between, type Posterior} from './bridge-data';
import {type FreeEnergyData, type FreeEnergyState, largestN} from './compute';

const frames: Record<Size, Record<'volume' | 'freeEnergy' | 'posterior', Frame>> = {
  wide: {
    volume: {left: 66, right: 336, top: 26, bottom: 304},
    freeEnergy: {left: 430, right: 700, top: 26, bottom: 304},
    posterior: {left: 44, right: 352, top: 26, bottom: 304}
  },
  narrow: {
    volume: {left: 36, right: 150, top: 26, bottom: 222},
    freeEnergy: {left: 204, right: 318, top: 26, bottom: 222},
    posterior: {left: 20, right: 318, top: 16, bottom: 200}
  }
};

/** Few round ticks from 0 to below the top. */
function ticksBelow(top: number) {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find(candidate => top / candidate < 4)!;
  return Array.from({length: Math.floor(top / step) + 1}, (_, i) => i * step);
}

/**
 * V falls by as many decades as its plot is high, and F rises by as many times log 10: the same slope looks the same on
 * both, and their cursors stand at the same n.
 */
export function bridgeScales({volumes}: FreeEnergyData, size: Size) {
  const {volume, freeEnergy} = frames[size];
  const decades = Math.max(1, -Math.floor(Math.log10(volumes![volumes!.length - 1]) - 0.06));
  const top = decades * Math.LN10;
  const every = size === 'wide' ? 2 : 3;
  return {
    volume: {
      frame: volume,
      x: log([1 / largestN, 1], [volume.left, volume.right], every),
      y: log([10 ** -decades, 1], [volume.bottom, volume.top], Math.ceil(decades / 4))
    },
    freeEnergy: {
      frame: freeEnergy,
      x: log([1, largestN], [freeEnergy.left, freeEnergy.right], every),
      y: linear([0, top], [freeEnergy.bottom, freeEnergy.top], ticksBelow(top))
    }
  };
}

/** From where to where in n a triangle shows the slope λ, clear of the cursor. */
const runOf = (n: number) => (n > 3e3 ? ([10 ** 1.9, 10 ** 3.4] as const) : ([10 ** 4.1, 10 ** 5.6] as const));

/** How far below its curve a triangle's upper end stands. */
const below = 12;

/**
 * The slope λ under a curve, which rises with log n or falls with it: beside a straight line it is the line's, where
 * valleys cross the curve is less steep.
 */
function slopeMark(
  {n}: FreeEnergyState,
  {lambda}: FreeEnergyData,
  curveAt: (n: number) => readonly [number, number],
  rises: boolean,
  nat: number
) {
  const run = runOf(n);
  const [near, far] = rises ? run : run.toReversed();
  const [x, y] = curveAt(far);
  const rise = lambda * Math.log(run[1] / run[0]) * nat;
  return svg`<g class="complexity" data-term="lambda">${slopeTriangle([curveAt(near)[0], y + below + rise], [x, y + below], 'λ')}</g>`;
}

function volumePlot(state: FreeEnergyState, data: FreeEnergyData, size: Size): SVGTemplateResult {
  const {frame, x, y} = bridgeScales(data, size).volume;
  const line = path(Array.from(data.ns, (at, i) => [x(1 / at), y(data.volumes![i])] as const));
  const {n} = state;
  const at = x(1 / n);
  const onRight = n > 1e3;
  return svg`${axisX(x, frame, 'ε')}${axisY(y, frame, 'V(ε)', 'region')}
    <path class="loss curve" data-term="region" d=${line}></path>
    ${slopeMark(state, data, at => [x(1 / at), y(Math.exp(-between(data.ns, data.bridge!.depths, at)))], false, y(1 / Math.E) - y(1))}
    <path class="curve thin dashed data" data-term="n" d=${`M${c(at)},${frame.bottom}V${c(y(data.volume!))}`}></path>
    <text class="data label halo" data-term="n" x=${c(at + (onRight ? 12 : -12))} text-anchor=${onRight ? 'start' : 'end'} y=${frame.bottom - 14}>ε = 1/n</text>
    ${handle('epsilon', at, y(data.volume!))}`;
}

/** The three curves run side by side, so that their names stand above them, in their order. */
function freeEnergyPlot(state: FreeEnergyState, data: FreeEnergyData, size: Size): SVGTemplateResult {
  const {frame, x, y} = bridgeScales(data, size).freeEnergy;
  const {n} = state;
  const {ns, exactCurve} = data;
  const {depths, predicted} = data.bridge!;
  const at = [x(n), y(data.exact!)] as const;
  const wide = size === 'wide';
  const name = (words: string, line: number) =>
    svg`<text class="label halo" x=${frame.left + (wide ? 12 : 6)} y=${frame.top + (wide ? 24 : 18) * (line + 0.8)}>${words}</text>`;
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, wide ? 'in nats' : '')}
    <g class="loss" data-term="region"><path class="curve" style="stroke-width:8" stroke-opacity=".35" d=${curve(ns, depths, x, y)}></path>${name('−log V(1/n)', wide ? 2 : 1)}</g>
    <g class="truth" data-term="exact"><path class="curve" d=${curve(ns, exactCurve!, x, y)}></path>${name('Fₙ, exact', 0)}</g>
    <g class="complexity" data-term="lambda"><path class="curve thin dashed" d=${curve(ns, predicted, x, y)}></path>${wide ? name('−log Γ(λ+1)V(1/n)', 1) : ''}</g>
    ${slopeMark(state, data, at => [x(at), y(between(ns, exactCurve!, at))], true, y(0) - y(1))}
    <path class="curve thin dashed data" data-term="n" d=${`M${c(at[0])},${frame.bottom}V${c(at[1])}`}></path>
    ${handle('n', ...at)}`;
}

/** exp(−nK) reaches 1; the words stand above it. */
const peak = 1.3;

function linePosterior(
  {ws, heights, intervals, variables, zero}: Posterior,
  data: FreeEnergyData,
  frame: Frame,
  size: Size
) {
  const x = linear([-1, 1], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([0, peak], [frame.bottom, frame.top], []);
  const line = path(ws.map((w, i) => [x(w), y(heights[i])] as const));
  const pairs = intervals.flatMap((a, i) => (i % 2 ? [] : [[x(a), Math.max(x(intervals[i + 1]), x(a) + 1.5)]]));
  const bands = pairs.map(([a, b]) => `M${c(a)},${frame.bottom}V${c(y(1))}H${c(b)}V${frame.bottom}Z`).join('');
  const bars = pairs.map(([a, b]) => `M${c(a)},${frame.bottom}H${c(b)}`).join('');
  return svg`${axisX(x, frame, variables[0])}
    <g class="loss" data-term="loss"><path class="area" d=${bands}></path><path class="curve" style="stroke-width:8;stroke-linecap:butt" d=${bars}></path>
      <text class="label" text-anchor="middle" x=${c(x(0.5))} y=${frame.bottom + (size === 'wide' ? 26 : 22)}>K &lt; 1/n</text></g>
    <g class="data" data-term="posterior"><path class="area" d=${`${line}V${frame.bottom}H${frame.left}Z`}></path><path class="curve" d=${line}></path>
      <text class="label halo" x=${frame.left} y=${frame.top + 14}>posterior ∝ exp(−nK)</text>
      <text class="halo" text-anchor="end" x=${frame.right} y=${frame.top + 14}>Zₙ = ${formatNumber(Math.exp(-data.exact!))}</text></g>
    ${singularPoint(x(zero[0]), frame.bottom)}`;
}

function planePosterior({regions, variables, zero}: Posterior, data: FreeEnergyData, frame: Frame, size: Size) {
  const side = frame.bottom - frame.top;
  const left = (frame.left + frame.right - side) / 2;
  const x = linear([-1, 1], [left, left + side], []);
  const y = linear([-1, 1], [frame.bottom, frame.top], []);
  const outline = (region: Posterior['regions'][number], s: Scale, t: Scale) =>
    region
      .map(band => {
        const upper = Array.from(band.x, (at, i) => `${c(s(at))},${c(t(band.upper[i]))}`);
        const lower = Array.from(band.x, (at, i) => `${c(s(at))},${c(t(band.lower[i]))}`).reverse();
        return `M${[...upper, ...lower].join('L')}Z`;
      })
      .join('');
  const [outer, inner] = regions.map(region => outline(region, x, y));
  return svg`<g class="data" data-term="posterior"><path d=${outer} fill="currentColor" fill-opacity=".3"></path></g>
    <g class="loss" data-term="loss"><path d=${inner} fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"></path></g>
    <rect class="axis" x=${c(left)} y=${frame.top} width=${c(side)} height=${c(side)}></rect>
    <text class="halo" x=${c(left + side - 10)} y=${c(y(0) - 10)} text-anchor="end" font-style="italic">${variables[0]}</text>
    <text class="halo" x=${c(x(0) + 12)} y=${frame.top + 22} font-style="italic">${variables[1]}</text>
    ${singularPoint(x(zero[0]), y(zero[1]))}
    <text class="loss label" data-term="loss" x=${c(left)} y=${frame.bottom + (size === 'wide' ? 26 : 22)}>K &lt; 1/n</text>
    <text class="data" data-term="posterior" text-anchor="middle" x=${c(x(0))} y=${frame.bottom + (size === 'wide' ? 26 : 22)}>K &lt; 4/n</text>
    <text class="data" data-term="posterior" text-anchor="end" x=${c(left + side)} y=${frame.bottom + (size === 'wide' ? 26 : 22)}>Zₙ = ${formatNumber(Math.exp(-data.exact!), 2)}</text>`;
}

/** V(ε) and F_n side by side with one cursor, and the posterior at this n. */
export function drawBridge(state: FreeEnergyState, data: FreeEnergyData, size: Size): readonly SVGTemplateResult[] {
  const {posterior} = data.bridge!;
  const panel = posterior.variables.length === 1 ? linePosterior : planePosterior;
  return [
    svg`${volumePlot(state, data, size)}${freeEnergyPlot(state, data, size)}`,
    panel(posterior, data, frames[size].posterior, size)
  ];
}
