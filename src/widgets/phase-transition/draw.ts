import {type SVGTemplateResult, svg} from 'lit';
import {clearSpot, type Name} from '../clear-spot';
import {clippedPath} from '../clipped-path';
import type {Panel, Size} from '../figure-definition';
import {indexed} from '../indexed';
import {formatInteger} from '../number-format';
import {axisX, axisY, c, curve, handle, linear, path} from '../plot';
import type {TransitionData, TransitionState} from './compute';
import {handlePlaces, highest, places, scales} from './layout';
import {margins, namesOf, sidesOf} from './names';
import {parameters} from './parameters';

export const panels = [
  {
    name: 'curves',
    label: 'The free energies of two phases against the number of samples, and below them the posterior’s shares',
    wide: [1152, 340],
    narrow: [340, 332]
  }
] as const satisfies readonly Panel[];

/** Until the answer is shown, the lines are drawn as far as this. */
const asksFrom = 10;

const word = ({x, y, anchor, words}: Name, text: unknown = words) =>
  svg`<text class="label halo" text-anchor=${anchor} x=${c(x)} y=${c(y)}>${text}</text>`;

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
    svg`<path class="curve" d=${clippedPath(shown, f, x, y, [0, highest])}></path>${word({x: x(asksFrom) + 8, y: place(f), anchor: 'start', words: name})}`;
  return svg`<g class="loss" data-term="loss">${line(simple, 'F₂ = n ΔL')}</g><g class="complexity" data-term="lambda">${line(accurate, name1)}</g>`;
}

/** The two lines, each with its name and its handle. */
function lines(state: TransitionState, data: TransitionData, names: ReturnType<typeof namesOf>, size: Size) {
  const {x, y} = scales(size);
  const {ns, accurate, simple} = data;
  const {loss, lambda} = handlePlaces(state, data, size);
  const line = (f: Float64Array, name: Name) =>
    svg`<path class="curve" d=${clippedPath(ns, f, x, y, [0, highest])}></path>${word(name)}`;
  return svg`<g class="loss" data-term="loss">${line(simple, names.loss)}</g>
    <g class="complexity" data-term="lambda">${line(accurate, names.lambda)}</g>
    ${handle('loss', ...loss)}${handle('lambda', ...lambda)}`;
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

/** Who holds the posterior on each side of n_c, where there is room to say so, beside a guess if there is one. */
function shareWords({guess: [guess = 1]}: TransitionState, {critical = 1}: TransitionData, size: Size) {
  const {x} = scales(size);
  const {full, none, frame} = places[size];
  const border = Math.min(frame.right, x(critical));
  const wide = size === 'wide';
  const one = (left: number, right: number, words: string) => {
    const at = Math.min(right, Math.max(left, x(guess)));
    const [from, to] = at - left > right - at ? [left, at] : [at, right];
    const spot = {x: (from + to) / 2, y: (full + none) / 2 + 6, anchor: 'middle'} as const;
    return to - from < (wide ? 190 : 84) ? '' : word({...spot, words});
  };
  return svg`${one(frame.left, border, wide ? 'phase 2: simple' : '2: simple')}${one(border, frame.right, wide ? 'phase 1: accurate' : '1: accurate')}`;
}

/** n_c through both pictures, named between them; or, in words, that there is none. */
function criticalMark({critical}: TransitionData, name: Name, size: Size): SVGTemplateResult {
  const {frame, none} = places[size];
  if (critical === undefined) return svg`<g class="truth" data-term="exact">${word(name)}</g>`;
  return svg`<g class="truth" data-term="exact"><path class="curve thin dashed" d=${`M${c(scales(size).x(critical))},${none}V${frame.top}`}></path>
    ${word(name, indexed('n', 'c', name.words.slice(2), size))}</g>`;
}

const guessLine = (at: number, size: Size, weight = '') =>
  svg`<path class=${`curve${weight}`} d=${`M${c(at)},${places[size].none}V${places[size].frame.top}`}></path>`;

/** While the figure asks: a guess to drag is all that is seen of n_c. */
function question({guess: [guess]}: TransitionState, size: Size): SVGTemplateResult {
  const {frame, none} = places[size];
  const at = scales(size).x(guess ?? parameters.guess.start[0]);
  const words = guess === undefined ? 'where do they cross?' : `your guess: ${formatInteger(guess)}`;
  const spot = clearSpot(words, size, sidesOf([at], none - 8), margins(size));
  return svg`<g class="guess" data-term="exact">${guessLine(at, size)}${word({...spot, words})}</g>${handle('guess', at, frame.bottom)}`;
}

function answer(state: TransitionState, data: TransitionData, name1: string, size: Size): SVGTemplateResult {
  const names = namesOf(state, data, name1, size);
  return svg`${winners(state, data, size)}${criticalMark(data, names.exact, size)}
    ${state.guess.map((n, i) => svg`<g class="guess">${guessLine(scales(size).x(n), size, ' thin')}${word(names.guess[i])}</g>`)}
    ${shareWords(state, data, size)}${lines(state, data, names, size)}`;
}

export function draw(state: TransitionState, data: TransitionData, size: Size): readonly SVGTemplateResult[] {
  const {frame, full, none} = places[size];
  const {x, y} = scales(size);
  const name1 = `F₁ = Δλ log n${data.constant === 0 ? '' : ' + c'}`;
  const wide = size === 'wide';
  return [
    svg`${axisX(x, {...frame, bottom: none}, 'n', 'n')}${axisY(y, frame, '')}
    <text x=${frame.left} y="14" font-style="italic">F, less what both pay</text>
    <path class="axis" d=${`M${frame.left},${frame.bottom}H${frame.right}`}></path>
    ${wide && !state.ask ? svg`<text class="soft" text-anchor="end" x=${frame.left - 10} y=${(full + none) / 2 + 6}>posterior</text>` : ''}
    ${state.ask ? svg`${question(state, size)}${askedLines(data, name1, size)}` : answer(state, data, name1, size)}`
  ];
}
