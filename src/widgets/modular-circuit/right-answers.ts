import {type SVGTemplateResult, svg} from 'lit';
import {clearOf} from '../clear-of';
import type {Size} from '../figure-definition';
import {axisX, axisY, c, type Frame, handle, linear, log, path} from '../plot';
import type {CircleData, CircuitData, CircuitState, NetworkData} from './compute';
import {parameters} from './parameters';

const frames: Record<Size, Frame> = {
  wide: {left: 62, right: 590, top: 66, bottom: 318},
  narrow: {left: 44, right: 318, top: 46, bottom: 228}
};

/** Never rounded up: 100 means all of them. */
const inPercent = (share: number, parts = 10) => Math.floor(share * 100 * parts + 1e-9) / parts;
export const percent = (share: number) => `${inPercent(share)}\u202f%`;

const percents = (frame: Frame) => linear([0, 100], [frame.bottom, frame.top], [0, 50, 100]);

export function widthScales(size: Size) {
  const frame = frames[size];
  const {min, max} = parameters.width;
  const x = log([min, max], [frame.left, frame.right]);
  return {frame, x: Object.assign(x, {ticks: [16, 32, 64, 128, 256, 512], log: false}), y: percents(frame)};
}

export function neuronScales(size: Size) {
  const frame = frames[size];
  const {min, max} = parameters.neurons;
  const ticks = Array.from({length: max - min + 1}, (_, i) => min + i);
  return {frame, x: linear([min - 0.6, max + 0.6], [frame.left, frame.right], ticks), y: percents(frame)};
}

const title = (words: string, frame: Frame, size: Size) =>
  svg`<text x=${frame.left} y=${size === 'wide' ? 18 : 14} font-style="italic">${words}</text>`;

/** How many sums Gromov's network gets right, by its width. */
export function widthsPanel(
  {width, seed}: CircuitState,
  {p}: CircuitData,
  {accuracy, widths, accuracies}: NetworkData,
  size: Size
): SVGTemplateResult {
  const {frame, x, y} = widthScales(size);
  // Through the handle as well, whose width need not be one of the computed ones.
  const points = [...widths.map((n, i) => [n, accuracies[i]] as const), [width, accuracy] as const].sort(
    ([one], [other]) => one - other
  );
  const waves = `waves of k = 1, …, ${Math.floor((p - 1) / 2)}`;
  const clear = clearOf(x(width), {words: waves, at: frame.right, anchor: 'end', size}, frame);
  const line = size === 'wide' ? 22 : 17;
  return svg`${axisX(x, frame, 'N')}${axisY(y, frame, '')}${title(size === 'wide' ? `% of all ${p}² pairs right` : '% right', frame, size)}
    <path class="curve thin dashed complexity" data-term="complexity" d=${`M${c(x(width))},${frame.bottom}V${frame.top}`}></path>
    <text class="halo complexity" data-term="frequency" text-anchor="end" x=${c(clear)} y=${frame.bottom - 12 - line}>${waves}</text>
    <text class="soft halo" text-anchor="end" x=${c(clear)} y=${frame.bottom - 12}>phases of seed ${seed}</text>
    <g class="loss" data-term="accuracy"><path class="curve" d=${path(points.map(([n, share]) => [x(n), y(100 * share)]))}></path>
      <text class="label" text-anchor="end" x=${frame.right} y=${size === 'wide' ? 18 : 14}>${percent(accuracy)} with ${width} neurons</text></g>
    ${handle('width', x(width), y(100 * accuracy))}`;
}

/** How many sums Pearce's circle gets right, by its number of neurons. */
export function neuronsPanel({neurons}: CircuitState, {hs, accuracies}: CircleData, size: Size): SVGTemplateResult {
  const {frame, x, y} = neuronScales(size);
  const half = size === 'wide' ? 20 : 10;
  const bar = (h: number, i: number) =>
    `M${c(x(h) - half)},${frame.bottom}V${c(y(100 * accuracies[i]))}H${c(x(h) + half)}V${frame.bottom}Z`;
  const at = hs.indexOf(neurons);
  return svg`${axisX(x, frame, 'h')}${axisY(y, frame, '')}${title('% of all pairs right', frame, size)}
    <g class="loss" data-term="accuracy"><path class="area" style="fill-opacity:.3" d=${hs.map(bar).join('')}></path>
      <path class="area" style="fill-opacity:.9" d=${bar(neurons, at)}></path></g>
    <g text-anchor="middle">${hs.map((h, i) => svg`<text class=${h === neurons ? 'label loss' : 'soft'} x=${c(x(h))} y=${c(y(100 * accuracies[i]) - (h === neurons ? 16 : 8))}>${inPercent(accuracies[i], size === 'wide' ? 10 : 1)}</text>`)}</g>
    ${handle('neurons', x(neurons), y(100 * accuracies[at]))}`;
}
