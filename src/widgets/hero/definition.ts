import {svg} from 'lit';
import type {FigureDefinition, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import type {State} from '../parameters';
import {c} from '../plot';
import {parameters} from './parameters';

type HeroState = State<typeof parameters>;

/** The nested sets {K < ε·ratioⁱ}, outermost first. */
const levels = 9;
const ratio = 2.1;

/** What part of the parameter plane the panel shows; the cusp point sits right of its middle. */
const view = {left: -1.85, right: 1.15, middle: 0};
const nodes = 30;

/** One closed curve y² = x³ + ax + b + c: its abscissas and the upper half's ordinates; the lower half mirrors it. */
interface Loop {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
export interface CuspData {
  /** The border of {K < ε} in parameter coordinates, outermost level first. */
  readonly levels: readonly {readonly epsilon: number; readonly loops: readonly Loop[]}[];
  readonly lambda: string;
  readonly multiplicity: number;
}

const cubic = (x: number, [a, b]: readonly [number, number]) => x * x * x + a * x + b;

/** Where f changes sign between `from` and `to`, if it does; f is monotone there. */
function crossing(f: (x: number) => number, from: number, to: number): number[] {
  const rising = f(to) > f(from);
  if (f(from) > 0 === f(to) > 0) return [];
  let [low, high] = [from, to];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return [(low + high) / 2];
}

/** The curves y² = x³ + ax + b + c inside the view; nodes crowd at the ends, where a square root turns. */
function loops([a, b]: readonly [number, number], c: number): Loop[] {
  const f = (x: number) => cubic(x, [a, b]) + c;
  const turn = a < 0 ? Math.sqrt(-a / 3) : 0;
  const stops = [view.left, ...(turn ? [-turn, turn] : []), view.right];
  const ends = [
    ...(f(view.left) > 0 ? [view.left] : []),
    ...stops.slice(1).flatMap((to, i) => crossing(f, stops[i], to)),
    ...(f(view.right) > 0 ? [view.right] : [])
  ];
  return ends.flatMap((from, i) => {
    if (i % 2) return [];
    const to = ends[i + 1];
    const x = Float64Array.from(
      {length: nodes + 1},
      (_, j) => from + ((to - from) * (1 - Math.cos((Math.PI * j) / nodes))) / 2
    );
    return [{x, y: x.map(v => Math.sqrt(Math.max(0, f(v))))}];
  });
}

/** K = (y² − x³ − ax − b)² < ε ⇔ y² lies between the cubic ∓ √ε: between two curves, exactly. */
function compute({epsilon, shape}: HeroState): CuspData {
  const nested = Array.from({length: levels}, (_, i) => {
    const level = epsilon * ratio ** (levels - 1 - i);
    return {epsilon: level, loops: [...loops(shape, Math.sqrt(level)), ...loops(shape, -Math.sqrt(level))]};
  });
  return {levels: nested, ...coefficient(shape)};
}

/** λ of f² at the worst point of {f = 0}, f = y² − x³ − ax − b: cusp 5/12, crossing ½ with m = 2, else smooth (Morse–Bott). */
function coefficient([a, b]: readonly [number, number]) {
  if (a === 0 && b === 0) return {lambda: '5/12', multiplicity: 1};
  const crossing = 4 * a ** 3 + 27 * b ** 2 === 0;
  return {lambda: '1/2', multiplicity: crossing ? 2 : 1};
}

const panel = {
  name: 'region',
  label: 'The set of parameters with K below ε',
  wide: [720, 720],
  narrow: [340, 340]
} as const;

/** Parameter coordinates ↔ the panel's units: one scale for both axes. */
function place(size: Size) {
  const [width, height] = panel[size];
  const scale = width / (view.right - view.left);
  return {
    x: (x: number) => (x - view.left) * scale,
    y: (y: number) => height / 2 - (y - view.middle) * scale,
    invert: ([px, py]: readonly [number, number]) => [px / scale + view.left, (height / 2 - py) / scale] as const
  };
}

/** The level of K under a place of the panel, within the slider's range. */
export function levelAt(at: readonly [number, number], {shape}: HeroState, size: Size) {
  const [x, y] = place(size).invert(at);
  const k = (y * y - cubic(x, shape)) ** 2;
  return Math.min(parameters.epsilon.max / 20, Math.max(parameters.epsilon.min * 4, k));
}

/** Both curves of a level as one path: filled even–odd, what lies between them. */
function outline({levels}: CuspData, i: number, size: Size) {
  const {x, y} = place(size);
  return levels[i].loops
    .map(loop => {
      const top = Array.from(loop.x, (v, j) => `${c(x(v))},${c(y(loop.y[j]))}`);
      const bottom = Array.from(loop.x, (v, j) => `${c(x(v))},${c(y(-loop.y[j]))}`).reverse();
      return `M${top.join('L')}L${bottom.join('L')}Z`;
    })
    .join('');
}

/** A term of a sum as one writes it by hand: behind its sign, without a factor 1, and not at all where it is 0. */
function term(factor: number, name = '') {
  const size = Math.abs(factor);
  const written = size === 1 && name ? name : formatNumber(size) + name;
  return factor === 0 ? '' : `${factor < 0 ? ' − ' : ' + '}${written}`;
}

const coefficientWords = ({lambda, multiplicity}: CuspData) =>
  `λ\u00a0=\u00a0${lambda}${multiplicity > 1 ? `, m\u00a0=\u00a0${multiplicity}` : ''}`;

export const heroDefinition: FigureDefinition<typeof parameters, CuspData> = {
  tag: 'slt-hero',
  title: 'The set of good parameters of a singular loss',
  parameters,
  panels: [panel],
  controls: () => ['shape'],
  compute,
  draw: (_, data, size) => [
    svg`<g class="loss" data-term="region" data-handle="shape">
      <rect width=${panel[size][0]} height=${panel[size][1]} fill="transparent"></rect>
      ${data.levels.map((_, i) => svg`<path d=${outline(data, i, size)} fill="currentColor" fill-rule="evenodd" fill-opacity=${(0.05 + 0.045 * i).toFixed(2)}></path>`)}
    </g>`
  ],
  readouts: (_, data) => [{label: 'K = (y² − x³ − ax − b)² ·', value: coefficientWords(data), hue: 'complexity'}],
  describe: ({epsilon, shape: [a, b]}, data) =>
    `The parameters (x, y) with K = (y² − x³${term(-a, 'x')}${term(-b)})² below ε\u00a0=\u00a0${formatNumber(epsilon)}. ` +
    `At its most singular point ${coefficientWords(data)}.`,
  table: (_, {levels}) => ({
    columns: ['epsilon', 'x', 'border y'],
    rows: levels.flatMap(({epsilon, loops}) => loops.flatMap(({x, y}) => Array.from(x, (v, j) => [epsilon, v, y[j]])))
  }),
  drag: (_handle, at, _state, _data, size) => {
    const [x, y] = place(size).invert(at);
    const clamp = (value: number, i: 0 | 1) =>
      Number(Math.min(parameters.shape.max[i], Math.max(parameters.shape.min[i], value)).toFixed(3));
    return {shape: [clamp(x, 0), clamp(y / 2, 1)]};
  }
};
