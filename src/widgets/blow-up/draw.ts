import {nothing, type SVGTemplateResult, svg} from 'lit';
import type {Panel, Size} from '../figure-definition';
import {memo} from '../memo';
import {formatNumber} from '../number-format';
import {c, handle, linear, path, type Scale} from '../plot';
import type {BlowUpData, BlowUpState, Point, Side} from './compute';
import {ledger} from './ledger';
import {reach} from './parameters';
import {chartTitle, coordinates, divisorName} from './words';

export const panels = [
  {name: 'before', label: 'The curve and the region before the blow-up', wide: [340, 368], narrow: [340, 366]},
  {name: 'after', label: 'The same in a chart of the blow-up', wide: [340, 368], narrow: [340, 366]},
  {name: 'divisors', label: 'The divisors with their orders', wide: [424, 368], narrow: [340, 300]}
] as const satisfies readonly Panel[];

const frame = {left: 0, right: 340, top: 28, bottom: 368};
const narrowFrame = {left: 0, right: 340, top: 26, bottom: 366};

export interface Window {
  readonly x: Scale;
  readonly y: Scale;
  readonly frame: typeof frame;
}

/** A chart's coordinates ↔ the panel's units. */
export function windowOf(size: Size): Window {
  const place = size === 'wide' ? frame : narrowFrame;
  return {
    x: linear([-reach, reach], [place.left, place.right], []),
    y: linear([-reach, reach], [place.bottom, place.top], []),
    frame: place
  };
}

const inside = ([x, y]: Point) => Math.abs(x) <= reach && Math.abs(y) <= reach;

const regionPath = memo((region: Side['region'], size: Size) => {
  const {x, y} = windowOf(size);
  return region
    .map(band => {
      const upper = Array.from(band.x, (at, i) => `${c(x(at))},${c(y(band.upper[i]))}`);
      const lower = Array.from(band.x, (at, i) => `${c(x(at))},${c(y(band.lower[i]))}`).reverse();
      return `M${[...upper, ...lower].join('L')}Z`;
    })
    .join('');
});

const strictPath = memo((strict: Side['strict'], size: Size) => {
  const {x, y} = windowOf(size);
  return strict
    .map(branch => path(branch.map(p => (inside(p) ? ([x(p[0]), y(p[1])] as const) : ([Number.NaN, 0] as const)))))
    .join('');
});

const gridLines = [-1.2, -0.8, -0.4, 0.4, 0.8, 1.2];

/** The line {v = slope} of the chart (u, uv), {u = slope} of (uv, v): through the origin before, along an axis after. */
function line(way: string, slope: number, after: boolean, {x, y, frame: {left, right, top, bottom}}: Window): string {
  if (after) return way === 'u' ? `M${left},${c(y(slope))}H${right}` : `M${c(x(slope))},${top}V${bottom}`;
  const t = reach / Math.max(1, Math.abs(slope));
  const [a, b] = way === 'u' ? [t, t * slope] : [t * slope, t];
  return `M${c(x(-a))},${c(y(-b))}L${c(x(a))},${c(y(b))}`;
}

/** The axes of the chart that are divisors, each with its name and (k, h). */
function divisorMarks({chart}: Side, data: BlowUpData, place: Window, size: Size) {
  const {
    x,
    y,
    frame: {left, right, top, bottom}
  } = place;
  const line = size === 'wide' ? 26 : 18;
  return chart.axes.map((divisor, axis) => {
    if (!divisor) return '';
    const least = data.least.includes(divisor);
    const hue = least ? 'complexity' : divisor.exceptional ? '' : 'loss';
    const words = `${divisorName(divisor)}${divisor.exceptional ? ` (${divisor.k}, ${divisor.h})` : ''}`;
    return svg`<g class=${hue} data-term=${least ? 'lambda' : divisor.exceptional ? nothing : 'loss'}>
      <path class="curve" style=${divisor.exceptional ? 'stroke-width:5' : ''} d=${axis === 0 ? `M${c(x(0))},${top}V${bottom}` : `M${left},${c(y(0))}H${right}`}></path>
      ${
        divisor.exceptional
          ? axis === 0
            ? svg`<text class="label halo" x=${c(x(0) + 10)} y=${bottom - 14}>${words}</text>`
            : svg`<text class="label halo" x=${left + 12} y=${c(y(0) + line)}>${words}</text>`
          : ''
      }</g>`;
  });
}

function sidePanel(
  side: Side,
  after: boolean,
  {chart: way, epsilon}: BlowUpState,
  data: BlowUpData,
  size: Size
): SVGTemplateResult {
  const place = windowOf(size);
  const {
    x,
    y,
    frame: {left, right, top, bottom}
  } = place;
  const [first, second] = coordinates(after ? data.count : data.count - 1, data.resolution.blowUps.length);
  const [u, v] = data.after.point;
  const slope = way === 'u' ? v : u;
  const onDivisor: Point = after ? (way === 'u' ? [0, v] : [u, 0]) : [0, 0];
  const grid = gridLines.map(at => line(way, at, after, place)).join('');
  return svg`<text class="label" x=${left} y=${top - 10}>${after ? chartTitle(way, data) : data.count === 1 ? 'the plane' : `after blow-up ${data.count - 1}`}</text>
    ${after ? '' : svg`<text class="loss" data-term="region" text-anchor="end" x=${right} y=${top - 10}>f² < ${formatNumber(epsilon, 2)}</text>`}
    <path class="grid" d=${grid}></path>
    <path class="loss" data-term="region" d=${regionPath(side.region, size)} fill="currentColor" fill-opacity=".3"></path>
    ${divisorMarks(side, data, place, size)}
    <path class="loss curve" data-term="loss" d=${strictPath(side.strict, size)}></path>
    <path class="curve thin dashed" d=${line(way, slope, after, place)}></path>
    <rect class="axis" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>
    <text class="halo" x=${right - 10} y=${c(y(0) - 10)} text-anchor="end" font-style="italic">${first}</text>
    <text class="halo" x=${c(x(0) + 12)} y=${top + 22} font-style="italic">${second}</text>
    <circle cx=${c(x(onDivisor[0]))} cy=${c(y(onDivisor[1]))} r="6" fill="currentColor" stroke="var(--paper)" stroke-width="1.5"></circle>
    ${after && side.crossed ? svg`<circle class="curve thin" cx=${c(x(0))} cy=${c(y(0))} r="14"></circle>` : ''}
    ${inside(side.point) ? handle(after ? 'after' : 'before', x(side.point[0]), y(side.point[1])) : ''}`;
}

export function draw(state: BlowUpState, data: BlowUpData, size: Size): readonly SVGTemplateResult[] {
  return [
    sidePanel(data.before, false, state, data, size),
    sidePanel(data.after, true, state, data, size),
    ledger(data, size)
  ];
}
