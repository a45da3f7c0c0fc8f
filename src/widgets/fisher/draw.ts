import {type SVGTemplateResult, svg} from 'lit';
import type {Locus} from '../../numerics';
import {directionMark} from '../direction-marks';
import type {Panel, Size} from '../figure-definition';
import {indexed} from '../indexed';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear, path, type Scale} from '../plot';
import {type FisherData, type FisherDirection, type FisherState, rangeOf, reach} from './compute';

export const panels = [
  {name: 'parameters', label: 'The parameters, with the ellipse of I at w', wide: [340, 340], narrow: [340, 340]},
  {name: 'most', label: 'The derivative in the direction seen most', wide: [382, 340], narrow: [340, 200]},
  {name: 'least', label: 'The derivative in the direction seen least', wide: [382, 340], narrow: [340, 200]}
] as const satisfies readonly Panel[];

const frames: Record<Size, Frame> = {
  wide: {left: 52, right: 350, top: 40, bottom: 304},
  narrow: {left: 34, right: 318, top: 30, bottom: 164}
};

/** Parameters ↔ the square panel's units. */
export function plane({model}: Pick<FisherData, 'model'>) {
  const [a, b] = rangeOf(model);
  return {x: linear(a, [0, 340], []), y: linear(b, [340, 0], [])};
}

function degenerateWords(degenerate: readonly Locus[]): string {
  if (degenerate.includes('everywhere')) return 'singular everywhere';
  return `singular${degenerate.length === 0 ? ' nowhere' : `: ${degenerate.length === 2 ? 'ab = 0' : degenerate[0]}`}`;
}

/** Where the model is degenerate: shaded if everywhere, then lines, and a dot. */
function degenerateSet({model}: FisherData, x: Scale, y: Scale): SVGTemplateResult {
  const {degenerate} = model;
  const lines = [
    degenerate.includes('a = 0') ? `M${c(x(0))},0V340` : '',
    degenerate.includes('b = 0') ? `M0,${c(y(0))}H340` : ''
  ].join('');
  return svg`<g class="complexity">
    ${degenerate.includes('everywhere') ? svg`<rect class="area" width="340" height="340"></rect>` : ''}
    <path class="curve" style="stroke-width:9;stroke-linecap:butt" stroke-opacity=".32" d=${lines}></path>
    ${degenerate.includes('origin') ? svg`<circle cx=${c(x(0))} cy=${c(y(0))} r="8" fill="currentColor" fill-opacity=".5"></circle>` : ''}</g>`;
}

/** So far from w the felt directions are marked. */
const step = 0.3;

function planePanel(data: FisherData): SVGTemplateResult {
  const {x, y} = plane(data);
  const {w, ellipse, directions} = data;
  const points = ellipse.map(([a, b]) => [x(a), y(b)] as const);
  const outline = path(points.map((p, i) => (ellipse[i][2] ? ([Number.NaN, 0] as const) : p)));
  const [px, py] = [x(w[0]), y(w[1])];
  return svg`<rect width="340" height="340" fill="transparent" data-handle="w"></rect>
    <path class="grid" d=${`M${c(x(0))},0V340M0,${c(y(0))}H340`}></path>
    ${degenerateSet(data, x, y)}<rect class="axis" width="340" height="340"></rect>
    <text class="soft halo" x="328" y=${c(y(0) - 10)} text-anchor="end" font-style="italic">a</text>
    <text class="soft halo" x=${c(x(0) + 10)} y="20" font-style="italic">b</text>
    <g class="data" data-term="data"><path class="area" d=${`${path(points)}Z`}></path><path class="curve thin" d=${outline}></path></g>
    <text class="complexity halo" x="10" y="329">${degenerateWords(data.model.degenerate)}</text>
    ${directions.map((direction, i) => svg`<g class=${hueOf(direction, i)} data-term=${termOf(direction, i)}>${directionMark(w, direction, step, nameOf(direction, i), x, y)}</g>`)}
    ${handle('w', px, py)}`;
}

const weak = (direction: FisherDirection, i: number) => direction.null || i > 0;
const hueOf = (direction: FisherDirection, i: number) => (weak(direction, i) ? 'complexity' : 'data');
const termOf = (direction: FisherDirection, i: number) => (weak(direction, i) ? 'complexity' : 'data');
const nameOf = (direction: FisherDirection, i: number) => (weak(direction, i) ? 'v' : 'u');

/** The derivative along one eigenvector over x, with the mean or the density behind it. */
function derivativePanel(data: FisherData, i: number, size: Size): SVGTemplateResult {
  const frame = frames[size];
  const {model, directions, xs, values} = data;
  const direction = directions[i];
  const top = model.of === 'mean' ? 3 : 0.5;
  const x = linear([-reach, reach], [frame.left, frame.right], [-2, 0, 2]);
  const y = linear([-top, top], [frame.bottom, frame.top], [-top, 0, top]);
  const inside = (ys: Float64Array) => ys.map(v => (Math.abs(v) > top ? Number.NaN : v));
  const symbol = model.of === 'mean' ? 'f' : 'p';
  const name = nameOf(direction, i);
  const derivative = indexed('∂', name, `${symbol}${direction.null ? ' = 0 for every x' : ''}`, size);
  // Above the name of the axis, where the curve ends or leaves the picture.
  const end = Math.min(top, Math.max(-0.8 * top, values[values.length - 1]));
  return svg`${axisX(x, frame, 'x')}${axisY(y, frame, '')}
    <path class="axis" d=${`M${frame.left},${c(y(0))}H${frame.right}`}></path>
    <g class="loss" data-term="loss"><path class="curve thin" stroke-opacity=".7" d=${curve(xs, inside(values), x, y)}></path></g>
    <g class=${hueOf(direction, i)} data-term=${termOf(direction, i)}><path class="curve" d=${curve(xs, inside(direction.derivative), x, y)}></path>
      <text class="label" x=${frame.left} y=${frame.top - 16}>${derivative}</text>
      <text class="label" text-anchor="end" x=${frame.right} y=${frame.top - 16}>${name}·I${name} = ${formatNumber(direction.information, 2)}</text></g>
    <text class="loss" data-term="loss" x=${frame.right + 8} y=${c(y(end) + 6)}>${symbol}</text>`;
}

export function draw(_: FisherState, data: FisherData, size: Size): readonly SVGTemplateResult[] {
  return [planePanel(data), derivativePanel(data, 0, size), derivativePanel(data, 1, size)];
}
