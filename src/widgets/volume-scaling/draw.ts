import {type SVGTemplateResult, svg} from 'lit';
import type {LearningCoefficient} from '../../numerics';
import {sketch} from '../asking';
import {clearOf} from '../clear-of';
import type {Panel, Size} from '../figure-definition';
import {memo} from '../memo';
import {formatNumber, superscript} from '../number-format';
import {axisX, axisY, c, type Frame, handle, linear, log, path} from '../plot';
import {singularPoint} from '../singular-point';
import {slopeTriangle} from '../slope-triangle';
import {box, type Outline, smallest, type VolumeData, type VolumeState} from './compute';
import {parameters, sketchedAt} from './parameters';

export const panels = [
  {
    name: 'region',
    label: 'The region where K is below ε, in the parameter plane',
    wide: [340, 340],
    narrow: [340, 340]
  },
  {name: 'volume', label: 'Its volume V against ε, both on logarithmic axes', wide: [788, 340], narrow: [340, 260]}
] as const satisfies readonly Panel[];

const regionFrames: Record<Size, Frame> = {
  wide: {left: 0, right: 340, top: 0, bottom: 340},
  narrow: {left: 0, right: 340, top: 0, bottom: 340}
};
const volumeFrames: Record<Size, Frame> = {
  wide: {left: 96, right: 756, top: 26, bottom: 304},
  narrow: {left: 44, right: 318, top: 26, bottom: 222}
};

/** Parameter coordinates ↔ the region panel's units. */
const plane = (size: Size) => {
  const {left, right, top, bottom} = regionFrames[size];
  return {x: linear([-box, box], [left, right], []), y: linear([-box, box], [bottom, top], [])};
};

/** In one variable, K is drawn up to this height. */
const profileTop = 1;

function outlinePath({bands}: Outline, size: Size): string {
  const {x, y} = plane(size);
  return bands
    .map(band => {
      let upper = '';
      let lower = '';
      for (let i = 0; i < band.x.length; i++) {
        const px = c(x(band.x[i]));
        upper += `${i ? 'L' : 'M'}${px},${c(y(band.upper[i]))}`;
        lower = `L${px},${c(y(band.lower[i]))}${lower}`;
      }
      return `${upper}${lower}Z`;
    })
    .join('');
}

/** The lighter sets around the region, one path each: their outlines are written once for a K. */
const backdropPaths = memo((outlines: readonly Outline[], size: Size) =>
  outlines.map(outline => outlinePath(outline, size))
);

function planePanel(data: VolumeData, size: Size): SVGTemplateResult {
  const frame = regionFrames[size];
  const {x, y} = plane(size);
  const [first, second] = data.variables;
  return svg`<g class="loss" data-term="region" data-handle="level">
      <rect width=${frame.right} height=${frame.bottom} fill="transparent"></rect>
      ${backdropPaths(data.backdrop, size).map(d => svg`<path d=${d} fill="currentColor" fill-opacity=".13"></path>`)}
      <path d=${outlinePath(data.region, size)} opacity=".9" fill="currentColor" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"></path>
    </g>
    <rect class="axis" width=${frame.right} height=${frame.bottom}></rect>
    <text class="halo" x=${frame.right - 12} y=${c(y(0) - 10)} text-anchor="end" font-style="italic">${first}</text>
    <text class="halo" x=${c(x(0) + 12)} y="24" font-style="italic">${second}</text>
    <g data-handle="level">${singularPoint(x(data.zero[0]), y(data.zero[1]))}</g>`;
}

function linePanel({epsilon}: VolumeState, data: VolumeData, size: Size): SVGTemplateResult {
  const frame = {...regionFrames[size], bottom: regionFrames[size].bottom - 30, top: 24};
  const {x} = plane(size);
  const y = linear([0, profileTop], [frame.bottom, frame.top], []);
  const ks = data.profile!;
  const curve = path(
    Array.from(
      ks,
      (v, i) => [x(box * ((2 * i) / (ks.length - 1) - 1)), v > profileTop || v < -1e-9 ? Number.NaN : y(v)] as const
    )
  );
  const pairs = data.intervals.flatMap((a, i) => (i % 2 ? [] : [[x(a), x(data.intervals[i + 1])]]));
  const bars = pairs.map(([a, b]) => `M${c(a)},${frame.bottom}H${c(Math.max(b, a + 1.5))}`).join('');
  const bands = pairs.map(([a, b]) => `M${c(a)},${frame.bottom}V${frame.top}H${c(b)}V${frame.bottom}Z`).join('');
  const level = c(y(Math.min(profileTop, epsilon)));
  return svg`<g class="loss" data-term="region" data-handle="level"><rect width=${frame.right} height=${frame.bottom} fill="transparent"></rect>
      <path class="area" d=${bands}></path><path class="curve" d=${curve}></path>
      <path class="curve" stroke-width="8" style="stroke-width:8" d=${bars}></path>
      <text class="halo label" x=${c(x(-0.85))} y=${frame.top + 14}>K</text></g>
    <g class="loss" data-term="epsilon"><path class="curve thin dashed" d=${`M${frame.left},${level}H${frame.right}`}></path>
      <text class="halo" x=${frame.right - 8} y=${c(Math.min(frame.bottom - 10, Math.max(frame.top + 20, Number(level) - 10)))} text-anchor="end">ε</text></g>
    <path class="axis" d=${`M${frame.left},${frame.bottom}H${frame.right}`}></path>
    <text x=${frame.right - 8} y=${frame.bottom + 24} text-anchor="end" font-style="italic">${data.variables[0]}</text>
    ${singularPoint(x(data.zero[0]), frame.bottom)}`;
}

/** One axis of V for every K, so that slopes can be compared: in the plane a regular minimum falls along the diagonal. */
export function volumeScales(size: Size) {
  const frame = volumeFrames[size];
  const every = size === 'wide' ? 3 : 6;
  return {
    frame,
    x: log([smallest, 1], [frame.left, frame.right], every),
    y: log([smallest / 2, 1], [frame.bottom, frame.top], every)
  };
}

/** Where a triangle shows the slope λ, on the side that the cursor leaves free. */
const runs = {
  wide: [
    [1e-9, 1e-7],
    [1e-5, 1e-3]
  ],
  narrow: [
    [1e-10, 1e-7],
    [1e-6, 1e-3]
  ]
} as const;

/** The straight line of slope λ, which has no logarithm, and the triangle its slope is read from. */
function slopeMarks({epsilon}: VolumeState, {fraction, lambda, multiplicity}: LearningCoefficient, size: Size) {
  const {frame, x, y} = volumeScales(size);
  const end = Math.max(smallest, y.invert(frame.bottom) ** (1 / lambda));
  const place = (at: number) => [x(at), y(at ** lambda)] as const;
  const [from, to] = runs[size][epsilon > 1e-6 ? 0 : 1];
  return svg`<g class="complexity" data-term="lambda"><path class="curve thin dashed" d=${path([place(1), place(end)])}></path>
    ${slopeTriangle(place(from), place(to), `λ = ${fraction}`)}
    ${multiplicity > 1 ? svg`<text class="halo" x=${c(x(end) + 12)} y=${c(place(end)[1] + 30)}>without the logarithm</text>` : ''}</g>`;
}

function volumePanel(state: VolumeState, data: VolumeData, size: Size): SVGTemplateResult {
  const {epsilon, showLine, showFit, ask, guess} = state;
  const {frame, x, y} = volumeScales(size);
  const sketched = (label: string) =>
    sketch(
      (guess.length > 0 ? guess : parameters.guess.start).map((volume, i) => [sketchedAt[i], volume] as const),
      {x, y, from: [1, 1], ask, label}
    );
  if (ask)
    return svg`${axisX(x, frame, 'ε', 'epsilon')}${axisY(y, frame, 'V(ε)', 'region')}${sketched('your sketch of V(ε)')}`;
  const {coefficient, fit} = data;
  const positive = data.points.filter(({volume}) => volume >= y.invert(frame.bottom));
  const curve = path(positive.map(p => [x(p.epsilon), y(p.volume)] as const));
  const dots = positive
    .filter((_, i) => i % 2 === 0)
    .map(p => `M${c(x(p.epsilon) - 3.5)},${c(y(p.volume))}a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0`)
    .join('');
  const labelAt = 10 ** (size === 'wide' ? -8.5 : -5.5);
  const anchor = positive.find(p => p.epsilon <= labelAt * 1.01) ?? positive.at(-1);
  return svg`${axisX(x, frame, 'ε', 'epsilon')}${axisY(y, frame, 'V(ε)', 'region')}
    ${data.volume > 0 ? svg`<path class="loss curve thin dashed" data-term="epsilon" d=${`M${c(x(epsilon))},${frame.bottom}V${c(Math.min(frame.bottom, y(data.volume)))}`}></path>` : ''}
    ${guess.length > 0 ? sketched('your sketch') : ''}
    ${showLine ? slopeMarks(state, coefficient, size) : ''}
    <g class="loss" data-term="region"><path class="curve" d=${curve}></path><path class="dot" d=${dots}></path>
      ${
        anchor
          ? svg`<text class="label halo" text-anchor="end" x=${c(x(anchor.epsilon) - 14)} y=${c(Math.max(frame.top + 16, y(anchor.volume) - 14))}>V(ε), computed</text>`
          : svg`<text class="label" x=${frame.left + 20} y=${frame.top + 30}>K is nowhere below 1 in the box</text>`
      }</g>
    ${showFit && fit ? fitMarks(state, data, size) : ''}
    ${data.volume > 0 ? handle('epsilon', x(epsilon), Math.min(frame.bottom, y(data.volume))) : ''}`;
}

/** The fitted law with m known: c ε^λ̂ (−log ε)^(m−1). */
function fitMarks({epsilon}: VolumeState, data: VolumeData, size: Size): SVGTemplateResult {
  const {frame, x, y} = volumeScales(size);
  const {lambda, standardError} = data.fit!;
  const m = data.coefficient.multiplicity;
  const line = size === 'wide' ? 24 : 17;
  const error = standardError < 1e-6 ? '< 10⁻⁶' : formatNumber(standardError, 1);
  const found = `${size === 'wide' ? 'fitted slope' : 'fit'} ${lambda.toFixed(3)} ± ${error}`;
  const given = m > 1 ? `with (−log ε)${m > 2 ? superscript(m - 1) : ''}, m given` : 'm = 1 given';
  const at = clearOf(x(epsilon), {words: found, at: frame.right - 8, anchor: 'end', size}, frame);
  return svg`<g class="complexity" data-term="multiplicity"><path class="curve dashed" d=${path(data.fitted.map(p => [x(p.epsilon), y(p.volume)] as const))}></path>
    <text class="label halo" text-anchor="end" x=${c(at)} y=${frame.bottom - 18 - line}>${found}</text>
    <text class="halo" text-anchor="end" x=${c(at)} y=${frame.bottom - 18}>${given}</text></g>`;
}

export function draw(state: VolumeState, data: VolumeData, size: Size): readonly SVGTemplateResult[] {
  return [data.dimension === 1 ? linePanel(state, data, size) : planePanel(data, size), volumePanel(state, data, size)];
}

/** The parameters under a place of the region panel; in one variable the height is a level of K. */
export function pointAt(
  [px, py]: readonly [number, number],
  dimension: number,
  size: Size
): {w: number[]; level?: number} {
  const {x, y} = plane(size);
  if (dimension === 2) return {w: [x.invert(px), y.invert(py)]};
  const bottom = regionFrames[size].bottom - 30;
  return {w: [x.invert(px)], level: linear([0, profileTop], [bottom, 24], []).invert(py)};
}
