import {type SVGTemplateResult, svg} from 'lit';
import type {Size} from '../figure-definition';
import {c, handle} from '../plot';
import type {CircuitData} from './compute';

interface Clock {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** One large clock, and up to five small ones beside it. */
const layouts = {
  wide: {large: {x: 186, y: 172, r: 126}, small: {x: [384, 464], y: [54, 172, 290], r: 36}, under: 24, gap: 18},
  narrow: {large: {x: 122, y: 116, r: 70}, small: {x: [246, 310], y: [42, 122, 202], r: 24}, under: 18, gap: 14}
} as const;

/** Where the hand of the first number ends, of the radius; that of the sum reaches the rim, so that both can be taken. */
const inner = 0.6;

export const largeClock = (size: Size): Clock => layouts[size].large;

const smallClock = (i: number, size: Size): Clock => {
  const {x, y, r} = layouts[size].small;
  return {x: x[i % 2], y: y[Math.floor(i / 2)], r};
};

/** A place on a clock: from the top, clockwise, so that x is the sine and y the cosine. */
export const onClock = ({x, y, r}: Clock, turn: number, reach = 1) =>
  [x + reach * r * Math.sin(2 * Math.PI * turn), y - reach * r * Math.cos(2 * Math.PI * turn)] as const;

/** The turn that points from the middle of a clock to a place. */
export const turnAt = ({x, y}: Clock, [px, py]: readonly [number, number]) =>
  Math.atan2(px - x, y - py) / (2 * Math.PI);

const move = ([x, y]: readonly [number, number]) => `${c(x)},${c(y)}`;

export const hand = (clock: Clock, turn: number, reach = 1) =>
  `M${c(clock.x)},${c(clock.y)}L${move(onClock(clock, turn, reach))}`;

/** The way of a turn of less than once around. */
const arc = (clock: Clock, from: number, by: number, reach: number) => {
  const radius = c(reach * clock.r);
  return `M${move(onClock(clock, from, reach))}A${radius} ${radius} 0 ${by > 0.5 ? 1 : 0} 1 ${move(onClock(clock, from + by, reach))}`;
};

/** The rim with a dot a candidate. */
export function rim(clock: Clock, p: number): SVGTemplateResult {
  const {x, y, r} = clock;
  const dots = Array.from({length: p}, (_, i) => `M${move(onClock(clock, i / p))}h0`).join('');
  return svg`<circle class="axis" cx=${x} cy=${y} r=${r}></circle>
    <path class="axis" style="stroke-width:5;stroke-linecap:round;stroke:var(--soft);opacity:.6" d=${dots}></path>`;
}

/** Words beside a place of a clock, outwards by `gap` units. */
export function outside(clock: Clock, turn: number, gap: number, words: string, reach = 1): SVGTemplateResult {
  const [x, y] = onClock({...clock, r: clock.r * reach + gap}, turn);
  const [side, up] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)];
  const anchor = side > 0.3 ? 'start' : side < -0.3 ? 'end' : 'middle';
  return svg`<text class="label halo" text-anchor=${anchor} x=${c(x)} y=${c(y + 6 - 7 * up)}>${words}</text>`;
}

const turnsOf = ({a, b, p}: CircuitData, k: number) => ({first: ((k * a) % p) / p, by: ((k * b) % p) / p});

/** A clock a frequency: turn by ω_k a, then by ω_k b, and the hand stands at ω_k (a + b). */
export function clocksPanel(data: CircuitData, size: Size): SVGTemplateResult {
  const [k, ...others] = data.frequencies;
  const clock = largeClock(size);
  const {under, gap} = layouts[size];
  const {first, by} = turnsOf(data, k);
  const [ax, ay] = onClock(clock, first, inner);
  const [sx, sy] = onClock(clock, first + by);
  return svg`${rim(clock, data.p)}
    <g class="data" data-term="a"><path class="curve" d=${hand(clock, first, inner)}></path>${outside(clock, first - 0.07, 0, 'a', 0.4)}</g>
    <g class="data" data-term="b"><path class="curve thin" style="stroke-width:6;stroke-opacity:.4" d=${arc(clock, first, by, inner)}></path>
      ${by > 0.04 ? outside(clock, first + by / 2, 16, 'b', inner) : ''}</g>
    <g class="truth" data-term="exact"><path class="curve" d=${hand(clock, first + by)}></path>${outside(clock, first + by, gap, alike(data, k))}</g>
    ${largeClockName(k, size)}${handle('a', ax, ay)}${handle('b', sx, sy)}
    ${others.map((other, i) => smallPicture(data, other, smallClock(i, size), under))}`;
}

/** The candidates whose hands on the clock of frequency k stand where that of the answer does. */
function alike({p, answer}: CircuitData, k: number): string {
  const candidates = Array.from({length: p}, (_, i) => i).filter(i => (k * (i - answer)) % p === 0);
  return candidates.length > 3 ? `${answer}, …` : candidates.join(', ');
}

const name = ({x, y, r}: Clock, k: number, under: number) =>
  svg`<text class="label complexity" data-term="frequency" text-anchor="middle" x=${x} y=${y + r + under}>k = ${k}</text>`;

export const largeClockName = (k: number, size: Size) => name(largeClock(size), k, layouts[size].under + 18);

function smallPicture(data: CircuitData, k: number, clock: Clock, under: number): SVGTemplateResult {
  const {first, by} = turnsOf(data, k);
  return svg`<circle class="axis" cx=${clock.x} cy=${clock.y} r=${clock.r}></circle>
    <path class="curve thin data" data-term="a" d=${hand(clock, first, inner)}></path>
    <path class="curve thin data" data-term="b" style="stroke-width:4;stroke-opacity:.4" d=${arc(clock, first, by, inner)}></path>
    <path class="curve thin truth" data-term="exact" d=${hand(clock, first + by)}></path>${name(clock, k, under)}`;
}
