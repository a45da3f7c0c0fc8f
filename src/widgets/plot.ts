import {nothing, type SVGTemplateResult, svg} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {formatNumber, superscript} from './number-format';
import {terms} from './theme';

/** A place on a panel, in its units. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A map from values to the panel's units, and where its ticks are. */
export interface Scale {
  (value: number): number;
  invert(position: number): number;
  readonly ticks: readonly number[];
  readonly log: boolean;
  /** Equal for equal scales. */
  readonly key: string;
}

/** A linear scale; `ticks` are given, for a talk chooses its numbers. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
  ticks: readonly number[]
): Scale {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0]);
  const scale = (value: number) => range[0] + (value - domain[0]) * slope;
  const key = [...domain, ...range, ...ticks].join();
  return Object.assign(scale, {invert: (p: number) => domain[0] + (p - range[0]) / slope, ticks, log: false, key});
}

/** A logarithmic scale with a tick at every `every`-th power of ten. */
export function log(domain: readonly [number, number], range: readonly [number, number], every = 1): Scale {
  const [a, b] = domain.map(Math.log10);
  const inner = linear([a, b], range, []);
  const ticks: number[] = [];
  for (let e = Math.ceil(Math.min(a, b) / every) * every; e <= Math.max(a, b) + 1e-9; e += every) ticks.push(10 ** e);
  const scale = (value: number) => inner(Math.log10(value));
  return Object.assign(scale, {invert: (p: number) => 10 ** inner.invert(p), ticks, log: true, key: inner.key + every});
}

/** Coordinates come from few values, thousands a frame: each is written once. */
const written: string[] = [];
const mostWritten = 20_000;

/** A coordinate with one decimal: enough for a projector, and short. */
export function c(value: number): string {
  const tenths = Math.round(value * 10);
  if (!(tenths >= 0 && tenths < mostWritten)) return String(tenths / 10);
  written[tenths] ??= String(tenths / 10);
  return written[tenths];
}

/** An SVG path through points, broken where a coordinate is not finite. */
export function path(points: Iterable<readonly [number, number]>): string {
  let d = '';
  let pen = 'M';
  for (const [x, y] of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      pen = 'M';
      continue;
    }
    d += `${pen}${c(x)},${c(y)}`;
    pen = 'L';
  }
  return d;
}

/** The curve through (xs[i], ys[i]) as a path, broken where a value is not finite or exceeds `top`. */
export function curve(xs: Float64Array, ys: Float64Array, x: Scale, y: Scale, top = Number.MAX_VALUE): string {
  let d = '';
  let pen = 'M';
  for (let i = 0; i < xs.length; i++) {
    if (!(Math.abs(ys[i]) <= Number.MAX_VALUE && ys[i] <= top)) {
      pen = 'M';
      continue;
    }
    d += `${pen}${c(x(xs[i]))},${c(y(ys[i]))}`;
    pen = 'L';
  }
  return d;
}

const tickWords = (scale: Scale, value: number) =>
  scale.log ? `10${superscript(Math.round(Math.log10(value)))}` : formatNumber(value);

/** An axis is drawn again only when its scale or its place has changed, not while something is dragged. */
const unchanged = (scale: Scale, {left, right, top, bottom}: Frame, name: string, draw: () => SVGTemplateResult) =>
  guard([scale.key, left, right, top, bottom, name], draw);

/** The name of an axis, a mark of the term that it stands for. */
const axisName = (name: string, term: string | undefined, x: number, y: number) =>
  svg`<text class=${(term && terms[term]) ?? nothing} data-term=${term ?? nothing} x=${x} y=${y} font-style="italic">${name}</text>`;

/** The horizontal axis with its grid, tick words and name, if it has one; `term` is the formula's name for it. */
export function axisX(scale: Scale, frame: Frame, name: string, term?: string) {
  const {left, right, top, bottom} = frame;
  return unchanged(scale, frame, name, () => {
    const grid = scale.ticks.map(t => `M${c(scale(t))},${top}V${bottom}`).join('');
    return svg`<path class="grid" d=${grid}></path><path class="axis" d=${`M${left},${bottom}H${right}`}></path>
      <g text-anchor="middle">${scale.ticks.map(t => svg`<text class="soft" x=${c(scale(t))} y=${bottom + 24}>${tickWords(scale, t)}</text>`)}</g>
      ${name && axisName(name, term, right + 10, bottom + 6)}`;
  });
}

/** The vertical axis with its grid, tick words and name, if it has one; `term` is the formula's name for it. */
export function axisY(scale: Scale, frame: Frame, name: string, term?: string) {
  const {left, right, top} = frame;
  return unchanged(scale, frame, name, () => {
    const grid = scale.ticks.map(t => `M${left},${c(scale(t))}H${right}`).join('');
    return svg`<path class="grid" d=${grid}></path><path class="axis" d=${`M${left},${top}V${frame.bottom}`}></path>
      <g text-anchor="end">${scale.ticks.map(t => svg`<text class="soft" x=${left - 10} y=${c(scale(t) + 6)}>${tickWords(scale, t)}</text>`)}</g>
      ${name && axisName(name, term, left, top - 12)}`;
  });
}

/** "You can drag this": a white disc with an ink ring, the same everywhere; its hit area is larger than it looks. */
export const handle = (
  name: string,
  x: number,
  y: number
) => svg`<g class="handle" data-handle=${name} transform=${`translate(${c(x)},${c(y)})`}>
  <circle r="24"></circle><circle r="9"></circle></g>`;
