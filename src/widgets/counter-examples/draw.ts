import {type SVGTemplateResult, svg} from 'lit';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, type Frame, handle, linear, log, path} from '../plot';
import {density, type ExampleData, type ExampleState} from './compute';
import {parameters} from './parameters';

export const panels = [
  {name: 'region', label: 'The region where K is below ε, and the prior on it', wide: [340, 380], narrow: [340, 300]},
  {name: 'volume', label: 'Its volume V against ε, both on logarithmic axes', wide: [788, 380], narrow: [340, 270]}
] as const satisfies readonly Panel[];

const lineFrames: Record<Size, Frame> = {
  wide: {left: 8, right: 316, top: 26, bottom: 344},
  narrow: {left: 8, right: 318, top: 20, bottom: 266}
};
const squareFrames: Record<Size, Frame> = {
  wide: {left: 0, right: 340, top: 14, bottom: 354},
  narrow: {left: 30, right: 310, top: 10, bottom: 290}
};
const volumeFrames: Record<Size, Frame> = {
  wide: {left: 96, right: 756, top: 26, bottom: 344},
  narrow: {left: 48, right: 318, top: 26, bottom: 232}
};

/** The highest prior density and loss that are drawn. */
const highest = 1.6;

export function lineScales(size: Size) {
  const frame = lineFrames[size];
  return {
    frame,
    x: linear([-1, 1], [frame.left, frame.right], [-1, 0, 1]),
    y: linear([0, highest], [frame.bottom, frame.top], [])
  };
}

export function squareScales(size: Size) {
  const frame = squareFrames[size];
  return {
    frame,
    x: linear([-0.22, 1.06], [frame.left, frame.right], []),
    y: linear([-0.22, 1.06], [frame.bottom, frame.top], [])
  };
}

export function volumeScales(size: Size) {
  const frame = volumeFrames[size];
  return {
    frame,
    x: log([parameters.epsilon.min, 1], [frame.left, frame.right], size === 'wide' ? 1 : 2),
    // As many decades as ε has, so that slope 1 is the diagonal and what is steeper leaves the picture; a small one has
    // more, for the words under the line.
    y: log([size === 'wide' ? parameters.epsilon.min : 1e-9, 1], [frame.bottom, frame.top], size === 'wide' ? 1 : 3)
  };
}

const samples = Array.from({length: 121}, (_, i) => i / 60 - 1);

/** K over the prior; V is the part of the prior's area where K < ε. */
function linePanel({epsilon}: ExampleState, data: ExampleData, size: Size): SVGTemplateResult {
  const {x, y, frame} = lineScales(size);
  const {edge, exponent, h} = data;
  const over = (ws: readonly number[], f: (w: number) => number) =>
    path(ws.map(w => [x(w), f(w) > highest ? Number.NaN : y(f(w))] as const));
  const prior = over(samples, w => density(data, w));
  const inside = over(
    samples.map(w => w * edge),
    w => density(data, w)
  );
  const k = over(samples, w => Math.abs(w) ** exponent);
  return svg`${axisX(x, frame, 'w')}
    <path class="area" d=${`${prior}V${frame.bottom}H${frame.left}Z`}></path>
    <path class="curve thin" d=${prior}></path>
    <text class="halo" text-anchor="middle" x=${c(x(0))} y=${c(y(density(data, 1)) - 12)}>${h > 0 ? 'prior ∝ |w|ʰ' : 'prior'}</text>
    <g class="loss" data-term="region"><path d=${`${inside}V${frame.bottom}H${c(x(-edge))}Z`} fill="currentColor" fill-opacity=".75"></path></g>
    <g class="loss" data-term="loss"><path class="curve" d=${k}></path>
      <text class="label halo" text-anchor="end" x=${c(x(0.99))} y=${c(y(1.08))}>K</text></g>
    <path class="loss curve thin dashed" data-term="epsilon" d=${`M${frame.left},${c(y(epsilon))}H${frame.right}`}></path>
    ${handle('edge', x(edge), y(epsilon))}`;
}

/** The corner of W with the region; outside there are no parameters. */
function squarePanel(_: ExampleState, {edge}: ExampleData, size: Size): SVGTemplateResult {
  const {x, y, frame} = squareScales(size);
  const {left, right, top, bottom} = frame;
  const [zero, ground, one, roof] = [c(x(0)), c(y(0)), c(x(1)), c(y(1))];
  return svg`<path fill-rule="evenodd" fill="currentColor" fill-opacity=".07" d=${`M${left},${top}H${right}V${bottom}H${left}ZM${zero},${ground}H${one}V${roof}H${zero}Z`}></path>
    <path class="curve thin" d=${`M${zero},${ground}H${one}V${roof}H${zero}Z`}></path>
    <path class="loss" data-term="region" fill="currentColor" fill-opacity=".75" d=${`M${zero},${ground}H${c(x(edge))}L${zero},${c(y(edge))}Z`}></path>
    <circle class="complexity" data-term="lambda" cx=${zero} cy=${ground} r="5" fill="currentColor" stroke="var(--paper)" stroke-width="1.5"></circle>
    <text x=${one} y=${c(y(0) + 24)} text-anchor="end" font-style="italic">w₁</text>
    <text x=${c(x(0) - 10)} y=${c(y(1) + 18)} text-anchor="end" font-style="italic">w₂</text>
    <text class="soft" x=${c(x(0))} y=${c(y(-0.16))}>no parameters here</text>
    <text class="label" x=${one} dx="-10" y=${c(y(1) + 26)} text-anchor="end">W = [0, 1]²</text>
    ${handle('edge', x(edge), y(0))}`;
}

/** The two lines are named at this ε, or at this V, whichever comes first. */
const namedAt: Record<Size, number> = {wide: 10 ** -4.4, narrow: 10 ** -3};
const namedAbove = 1e-3;

/** V, and the zone of the slopes up to d/2. */
function volumePanel({epsilon}: ExampleState, data: ExampleData, size: Size): SVGTemplateResult {
  const {frame, x, y} = volumeScales(size);
  const {coefficient, bound, holds, whole, volume, h} = data;
  const {lambda} = coefficient;
  const {left, right, top, bottom} = frame;
  const named = (slope: number) => Math.max(namedAt[size], (namedAbove / whole) ** (1 / slope));
  const [lowest] = y.ticks;
  const height = (slope: number, at: number) => y(whole * at ** slope);
  /** From ε = 1 down to the edge of the picture. */
  const lineOf = (slope: number) => {
    const end = Math.max(parameters.epsilon.min, (lowest / whole) ** (1 / slope));
    return `M${right},${c(height(slope, 1))}L${c(x(end))},${c(height(slope, end))}`;
  };
  const above = (slope: number, words: string) =>
    svg`<text class="label halo" text-anchor="end" x=${c(x(named(slope)))} y=${c(height(slope, named(slope)) - 14)}>${words}</text>`;
  const below = (slope: number, words: string) =>
    svg`<text class="label halo" x=${c(x(named(slope)))} y=${c(height(slope, named(slope)) + (size === 'wide' ? 30 : 22))}>${words}</text>`;
  const flatter = lambda < bound;
  const value = h > 0 ? formatNumber(lambda) : coefficient.fraction;
  const half = data.dimension === 1 ? '1/2' : '1';
  const line = size === 'wide' ? 28 : 19;
  return svg`${axisX(x, frame, 'ε', 'epsilon')}${axisY(y, frame, 'V(ε)', 'region')}
    <g class="complexity" data-term="lambda"><path class="area" d=${`${lineOf(bound)}H${left}V${top}H${right}Z`}></path>
      <path class="curve thin dashed" d=${lineOf(bound)}></path>
      ${(flatter ? below : above)(bound, `slope d/2 = ${half}`)}</g>
    <g class="loss" data-term="region"><path class="curve" d=${lineOf(lambda)}></path>
      ${flatter ? svg`<text class="label" text-anchor="end" x=${right} y=${top - 10}>V(ε), slope ${value}</text>` : below(lambda, `V(ε), slope ${value}`)}</g>
    <path class="loss curve" data-term="epsilon" d=${`M${c(x(epsilon))},${bottom}v-12`}></path>
    <g class="complexity" data-term="lambda"><text class="label halo" text-anchor="end" x=${right - 10} y=${bottom - 18 - line} font-size=${size === 'wide' ? 24 : 17}>${holds && !flatter ? `λ = ${half} = d/2` : `λ = ${value} ${flatter ? '<' : '>'} ${half} = d/2`}</text>
      <text class="halo" text-anchor="end" x=${right - 10} y=${bottom - 18}>${holds ? 'the bound λ ≤ d/2 holds' : 'the bound λ ≤ d/2 fails'}</text></g>
    ${handle('epsilon', x(epsilon), Math.min(bottom, y(volume)))}`;
}

export function draw(state: ExampleState, data: ExampleData, size: Size): readonly SVGTemplateResult[] {
  return [(data.dimension === 1 ? linePanel : squarePanel)(state, data, size), volumePanel(state, data, size)];
}
