import {nothing, type SVGTemplateResult, svg} from 'lit';
import {clearOf, labelWidth} from '../clear-of';
import {clippedPath} from '../clipped-path';
import type {Panel, Size} from '../figure-definition';
import {indexed} from '../indexed';
import {formatInteger} from '../number-format';
import {axisX, axisY, c, curve, handle, linear, log, path} from '../plot';
import {pricesAt, type TransitionData, type TransitionState} from './compute';
import {largestN, parameters} from './parameters';

export const panels = [
  {
    name: 'curves',
    label: 'The free energies of two phases against the number of samples, and below them the posterior’s shares',
    wide: [1152, 340],
    narrow: [340, 320]
  }
] as const satisfies readonly Panel[];

/** The free energies stand in `frame`; below, from `full` to `none`, the shares of the posterior. */
const places = {
  wide: {frame: {left: 86, right: 1108, top: 26, bottom: 218}, full: 238, none: 304},
  narrow: {frame: {left: 34, right: 318, top: 26, bottom: 190}, full: 208, none: 280}
} as const;

/** In nats; what is higher leaves the picture. */
const highest = 12;
/** Until the answer is shown, the lines are drawn as far as this. */
const asksFrom = 10;

export function scales(size: Size) {
  const {frame} = places[size];
  return {
    x: log([1, largestN], [frame.left, frame.right], size === 'wide' ? 1 : 2),
    y: linear([0, highest], [frame.bottom, frame.top], [0, 5, 10])
  };
}

const word = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: unknown) =>
  svg`<text class="label halo" text-anchor=${anchor} x=${c(x)} y=${c(y)}>${text}</text>`;

const critically = (rest: string, size: Size) => indexed('n', 'c', ` ${rest}`, size);

/** The two lines as far as the question allows, named beside their last point. */
function askedLines({ns, accurate, simple}: TransitionData, name1: string, size: Size): SVGTemplateResult {
  const {x, y} = scales(size);
  const {top, bottom} = places[size].frame;
  const shown = ns.filter(n => n <= asksFrom * 1.001);
  const last = shown.length - 1;
  const [low, high] = [Math.min(accurate[last], simple[last]), Math.max(accurate[last], simple[last])];
  const lowAt = Math.min(bottom - 6, y(Math.max(0, low)) + 6);
  const highAt = Math.min(lowAt - 26, Math.max(top + 20, y(high) + 6));
  const place = (f: Float64Array) => (f[last] === low && low !== high ? lowAt : highAt);
  const line = (f: Float64Array, name: string) =>
    svg`<path class="curve" d=${clippedPath(shown, f, x, y, [0, highest])}></path>${word(x(asksFrom) + 14, place(f), 'start', name)}`;
  return svg`<g class="loss" data-term="loss">${line(simple, 'F₂ = n ΔL')}</g><g class="complexity" data-term="lambda">${line(accurate, name1)}</g>`;
}

/** The two lines, each with a handle and its name where it leaves the picture. */
function lines(state: TransitionState, data: TransitionData, name1: string, size: Size): SVGTemplateResult {
  const {x, y} = scales(size);
  const {top} = places[size].frame;
  const {ns, accurate, simple, constant, critical = 1} = data;
  const end1 = Math.min(largestN, Math.max(1, Math.exp((highest - constant) / state.deltaLambda)));
  const end2 = Math.min(largestN, highest / state.deltaLoss);
  const at1 = Math.max(0, Math.min(highest, pricesAt(end1, state, constant)[0]));
  const wide = size === 'wide';
  const inside = end1 === largestN;
  const room = wide ? 130 : 100;
  const hidden = critical * state.deltaLoss > highest && x(critical) - x(end2) < room;
  const near = !inside && Math.abs(x(end1) - x(end2)) < room + 20;
  // Near the top the name of F₁ needs the place right of F₂.
  const crowded = inside && at1 > 8.5 ? labelWidth(name1, size) : 0;
  const leftOf2 = hidden || near || x(end2) > x(largestN) - room - crowded;
  const label2 = {
    words: 'F₂ = n ΔL',
    at: x(end2) + (leftOf2 ? -20 : 20),
    anchor: leftOf2 ? 'end' : 'start',
    size
  } as const;
  const label1 = {
    words: name1,
    at: inside ? x(largestN) - 14 : x(end1) + 20,
    anchor: inside || x(end1) > x(largestN) - 120 ? 'end' : 'start',
    size
  } as const;
  const named = (label: typeof label1 | typeof label2, height: number) =>
    word(clearOf(x(critical), label, places[size].frame), height, label.anchor, label.words);
  return svg`<g class="loss" data-term="loss"><path class="curve" d=${clippedPath(ns, simple, x, y, [0, highest])}></path>
      ${named(label2, top + (wide ? 22 : 18))}</g>
    <g class="complexity" data-term="lambda"><path class="curve" d=${clippedPath(ns, accurate, x, y, [0, highest])}></path>
      ${named(label1, inside ? y(at1) - (at1 > 10 ? -56 : 18) : top + (wide ? 44 : 38))}</g>
    ${handle('loss', x(end2), y(Math.min(highest, end2 * state.deltaLoss)))}${handle('lambda', x(end1), y(at1))}`;
}

/** Below the lower line, the colour of the phase that wins there; under the axis, each phase's share of the posterior. */
function winners(
  {deltaLoss}: TransitionState,
  {ns, accurate, simple, mass, critical = 1}: TransitionData,
  size: Size
): SVGTemplateResult {
  const {x, y} = scales(size);
  const {full, none, frame} = places[size];
  const {left, right, bottom} = frame;
  const border = Math.min(right, x(critical));
  const points = Array.from(
    ns,
    (n, i) => [x(n), y(Math.min(highest, Math.max(0, Math.min(accurate[i], simple[i]))))] as const
  );
  // Both areas meet where the lines cross, between two nodes.
  if (critical > 1 && border < right) points.push([border, y(Math.min(highest, critical * deltaLoss))]);
  points.sort(([a], [b]) => a - b);
  const area = (from: number, to: number) => {
    const within = points.filter(([px]) => px >= from && px <= to);
    return within.length < 2 ? '' : `${path(within)}V${bottom}H${c(within[0][0])}Z`;
  };
  const share = curve(ns, mass, x, linear([0, 1], [full, none], []));
  return svg`<path class="area loss" data-term="loss" d=${area(left, border)}></path><path class="area complexity" data-term="lambda" d=${area(border, right)}></path>
    <g data-term="n"><path class="area loss" style="fill-opacity:.3" d=${`${share}V${none}H${left}Z`}></path><path class="area complexity" style="fill-opacity:.3" d=${`${share}V${full}H${left}Z`}></path></g>`;
}

/** Who holds the posterior on each side of n_c, where there is room to say so. */
function shareWords({critical = 1}: TransitionData, size: Size): SVGTemplateResult {
  const {x} = scales(size);
  const {full, none, frame} = places[size];
  const border = Math.min(frame.right, x(critical));
  const wide = size === 'wide';
  const room = wide ? 190 : 84;
  const middle = (full + none) / 2 + 6;
  const one = (from: number, to: number, name: string) =>
    to - from < room ? '' : word((from + to) / 2, middle, 'middle', name);
  return svg`${one(frame.left, border, wide ? 'phase 2: simple' : '2: simple')}${one(border, frame.right, wide ? 'phase 1: accurate' : '1: accurate')}`;
}

/** n_c through both pictures, named above them; or, in words, that there is none. */
function criticalMark({deltaLambda}: TransitionState, {critical, constant}: TransitionData, size: Size) {
  const {x, y} = scales(size);
  const {frame, none} = places[size];
  const wide = size === 'wide';
  if (critical === undefined) {
    // Over the line of phase 1, or under it where there is room.
    const right = pricesAt(1e4, {deltaLoss: 0, deltaLambda}, constant)[0];
    const at = right < 4 ? y(Math.max(0, right)) - (wide ? 20 : 46) : frame.bottom - 14;
    return svg`<g class="truth" data-term="exact">${word(x(wide ? 1000 : 3000), at, 'middle', `no transition: phase 1 wins ${wide ? 'at every n' : ''}`)}</g>`;
  }
  if (critical > largestN)
    return svg`<g class="truth" data-term="exact">${word(frame.right, frame.top - 12, 'end', critically(`= ${formatInteger(critical)} →`, size))}</g>`;
  const clear = frame.left + (wide ? 240 : 175);
  return svg`<g class="truth" data-term="exact"><path class="curve thin dashed" d=${`M${c(x(critical))},${none}V${frame.top}`}></path>
    ${word(Math.min(frame.right - 30, Math.max(clear, x(critical))), frame.top - 15, 'middle', critically(`= ${formatInteger(critical)}`, size))}</g>`;
}

/** The guess: while it is asked for, a handle and all that is seen of n_c; after that, beside the truth. */
function guessMark({ask, guess: [guess]}: TransitionState, size: Size): SVGTemplateResult {
  const {x} = scales(size);
  const {frame, full, none} = places[size];
  if (guess === undefined && !ask) return svg``;
  const at = x(guess ?? parameters.guess.start[0]);
  const left = at > x(1e4);
  const words = guess === undefined ? 'where do they cross?' : `your guess: ${formatInteger(guess)}`;
  return svg`<g class="guess" data-term=${ask ? 'exact' : nothing}><path class=${`curve${ask ? '' : ' thin'}`} d=${`M${c(at)},${none}V${frame.top}`}></path>
    ${word(at + (left ? -14 : 14), ask ? none - 12 : full - 4, left ? 'end' : 'start', words)}</g>${ask ? handle('guess', at, frame.bottom) : ''}`;
}

export function draw(state: TransitionState, data: TransitionData, size: Size): readonly SVGTemplateResult[] {
  const {frame, full, none} = places[size];
  const {x, y} = scales(size);
  const name1 = `F₁ = Δλ log n${data.constant === 0 ? '' : ' + c'}`;
  const wide = size === 'wide';
  return [
    svg`${axisX(x, {...frame, bottom: none}, 'n', 'n')}${axisY(y, frame, 'F, less what both pay')}
    <path class="axis" d=${`M${frame.left},${frame.bottom}H${frame.right}`}></path>
    ${wide && !state.ask ? svg`<text class="soft" text-anchor="end" x=${frame.left - 10} y=${(full + none) / 2 + 6}>posterior</text>` : ''}
    ${
      state.ask
        ? svg`${guessMark(state, size)}${askedLines(data, name1, size)}`
        : svg`${winners(state, data, size)}${criticalMark(state, data, size)}${guessMark(state, size)}${shareWords(data, size)}${lines(state, data, name1, size)}`
    }`
  ];
}
