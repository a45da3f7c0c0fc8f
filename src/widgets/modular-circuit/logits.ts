import {type SVGTemplateResult, svg} from 'lit';
import type {Size} from '../figure-definition';
import {axisX, axisY, c, type Frame, handle, linear, path} from '../plot';
import type {CircuitData} from './compute';
import {percent} from './right-answers';

/** The panel that shows them: on the left those of the network, on the right those of the waves. */
export type Side = 'left' | 'right';

const frames: Record<Size, Record<Side, Frame>> = {
  wide: {
    left: {left: 40, right: 468, top: 66, bottom: 318},
    right: {left: 48, right: 598, top: 66, bottom: 318}
  },
  narrow: {
    left: {left: 30, right: 318, top: 46, bottom: 228},
    right: {left: 30, right: 318, top: 46, bottom: 228}
  }
};

/** Logits lower than this stand at the foot: networks with few neurons have some. */
const lowest = -1.15;

const tickStep = (p: number) => (p <= 15 ? 3 : p <= 31 ? 5 : p <= 67 ? 10 : 20);

export function logitScales(p: number, size: Size, side: Side) {
  const frame = frames[size][side];
  const ticks = Array.from({length: Math.ceil(p / tickStep(p))}, (_, i) => i * tickStep(p));
  return {
    frame,
    x: linear([-0.5, p - 0.5], [frame.left, frame.right], ticks),
    y: linear([lowest, 1], [frame.bottom, frame.top], [-1, 0, 1])
  };
}

/** cos ω_k (a + b − c) as a curve over c. */
function wave(k: number, {p, answer}: CircuitData, {frame, x, y}: ReturnType<typeof logitScales>): string {
  const count = Math.max(160, 7 * k);
  return path(
    Array.from({length: count + 1}, (_, i) => {
      const px = frame.left + ((frame.right - frame.left) * i) / count;
      return [px, y(Math.cos((2 * Math.PI * k * (answer - x.invert(px))) / p))] as const;
    })
  );
}

function verdict({waves, network, winner, answer}: CircuitData): {words: string; hue: string} {
  if (network)
    return winner === answer ? {words: 'right', hue: 'truth'} : {words: `wrong: ${winner}`, hue: 'complexity'};
  return waves.ties > 1
    ? {words: `${waves.ties} candidates tie`, hue: 'complexity'}
    : {words: `leads by ${percent(waves.lead)}`, hue: 'truth'};
}

/** The logit of every candidate c, the waves behind it, and the answer, which can be dragged. */
export function logitsPanel(data: CircuitData, size: Size, side: Side): SVGTemplateResult {
  const {p, a, b, answer, logits, frequencies, waves, network} = data;
  const scales = logitScales(p, size, side);
  const {frame, x, y} = scales;
  const height = (logit: number) => c(y(Math.max(lowest, logit)));
  const dots = Array.from(logits, (logit, candidate) => `M${c(x(candidate))},${height(logit)}h0`).join('');
  const stems = Array.from(logits, (logit, candidate) => `M${c(x(candidate))},${c(y(0))}V${height(logit)}`).join('');
  const top = y(Math.max(lowest, logits[answer]));
  const {words, hue} = verdict(data);
  const dot = Math.max(4, Math.min(9, (frame.right - frame.left) / p - 2));
  const line = size === 'wide' ? 18 : 14;
  return svg`${axisX(x, frame, 'c')}${axisY(y, frame, '')}
    <text x=${frame.left} y=${line} font-style="italic">${size === 'wide' ? 'logit of candidate c' : 'logit'} for <tspan class="data" data-term="a">a = ${a}</tspan>, <tspan class="data" data-term="b">b = ${b}</tspan></text>
    <text class=${`label ${hue}`} text-anchor="end" x=${frame.right} y=${line}>${words}</text>
    ${network ? '' : svg`<g class="complexity" data-term="frequency" style=${`opacity:${p > 31 ? 0.15 : frequencies.length > 1 ? 0.3 : 0.5}`}>${frequencies.map(k => svg`<path class="curve" style="stroke-width:1.25" d=${wave(k, data, scales)}></path>`)}</g>`}
    <g class="loss" data-term="accuracy"><path class="curve" style="stroke-width:1.5;stroke-opacity:.4" d=${stems}></path>
      <path class="curve" style=${`stroke-width:${dot.toFixed(1)}`} d=${dots}></path></g>
    <g class="truth" data-term="exact">${network || waves.ties > 1 ? '' : svg`<path class="curve thin dashed" style="stroke-opacity:.6" d=${`M${frame.left},${height(1 - waves.lead)}H${frame.right}`}></path>`}
      <path class="curve" d=${`M${c(x(answer))},${c(y(0))}V${c(top)}`}></path>
      <text class="label halo" text-anchor="middle" x=${c(x(answer))} y=${c(top - 16)}>c = ${answer}</text></g>
    ${handle('answer', x(answer), top)}`;
}
