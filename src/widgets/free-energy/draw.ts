import {type SVGTemplateResult, svg} from 'lit';
import {clearOf} from '../clear-of';
import type {Panel, Size} from '../figure-definition';
import {formatFormula, formatNumber} from '../number-format';
import {axisX, axisY, c, type Frame, handle, linear, log, path, type Scale} from '../plot';
import {drawBridge} from './bridge';
import {complexityAt, type FreeEnergyData, type FreeEnergyState, largestN} from './compute';

export const panels = [
  {
    name: 'curves',
    label: 'Free energy against the number of samples, and in the bridge the volume beside it',
    wide: [744, 340],
    narrow: [340, 260]
  },
  {
    name: 'terms',
    label: 'The terms at the chosen n; in the bridge, the posterior',
    wide: [384, 340],
    narrow: [340, 230]
  }
] as const satisfies readonly Panel[];

const curveFrames: Record<Size, Frame> = {
  wide: {left: 56, right: 700, top: 26, bottom: 304},
  narrow: {left: 34, right: 318, top: 26, bottom: 222}
};

/** A round number just above, so that the axis moves rarely while λ is dragged. */
function roundUp(value: number) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [1, 2, 3, 4, 5, 6, 8, 10].find(step => step * power >= value)!;
}

export function scales({lambda, exactCurve}: FreeEnergyData, size: Size) {
  const frame = curveFrames[size];
  const top = exactCurve ? roundUp(1.8 * lambda * Math.log(largestN)) : 100;
  return {
    frame,
    top,
    x: log([1, largestN], [frame.left, frame.right], size === 'wide' ? 1 : 2),
    y: linear([0, top], [frame.bottom, frame.top], [0, top / 2, top])
  };
}

const along = (ns: Float64Array, ys: Float64Array, x: Scale, y: Scale, top: number) => {
  const points: [number, number][] = [];
  for (let i = 0; i < ns.length; i++) {
    if (ys[i] > top) {
      // Leave through the top edge exactly, not at the last node below it.
      if (i > 0 && ys[i - 1] < top) {
        const t = (top - ys[i - 1]) / (ys[i] - ys[i - 1]);
        points.push([x(ns[i - 1]) + t * (x(ns[i]) - x(ns[i - 1])), y(top)]);
      }
      break;
    }
    points.push([x(ns[i]), y(ys[i])]);
  }
  return points;
};

const cursor = (x: Scale, n: number, {top, bottom}: Frame) =>
  svg`<path class="curve thin dashed data" data-term="n" d=${`M${c(x(n))},${bottom}V${top}`}></path>`;

/** Where n·L + λ log n reaches the top of the picture: the handle of the loss. */
function lossHandle({totalCurve, ns}: FreeEnergyData, top: number) {
  const i = totalCurve.findIndex(v => v > top);
  return i <= 0
    ? undefined
    : ns[i - 1] + ((top - totalCurve[i - 1]) / (totalCurve[i] - totalCurve[i - 1])) * (ns[i] - ns[i - 1]);
}

/** A small picture has room for the first words only. */
const complexityWords = (multiplicity: number, size: Size) =>
  size === 'wide'
    ? `λ log n${multiplicity > 1 ? ' − (m−1) log log n' : ''}: complexity`
    : `λ log n${multiplicity > 1 ? ' − …' : ''}`;

function formulaCurves(state: FreeEnergyState, data: FreeEnergyData, size: Size): SVGTemplateResult {
  const {frame, top, x, y} = scales(data, size);
  const {ns, lambda, multiplicity} = data;
  const total = along(ns, data.totalCurve, x, y, top);
  const complexity = along(ns, data.complexityCurve, x, y, top);
  const right = c(x(ns[ns.length - 1]));
  const below = path(complexity);
  const atN = Math.min(top, data.total);
  const lossN = lossHandle(data, top);
  const floor = y(Math.max(0, data.complexityCurve[ns.length - 1]));
  const complexityLabel = frame.bottom - floor > 60 ? frame.bottom - 16 : floor - 14;
  const wide = size === 'wide';
  const named = (words: string, height: number, at = frame.right - 14, anchor: 'start' | 'end' = 'end') =>
    svg`<text class="label halo" text-anchor=${anchor} x=${c(clearOf(x(state.n), {words, at, anchor, size}, frame))} y=${c(height)}>${words}</text>`;
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, wide ? 'F, in nats' : 'F')}
    <g class="loss" data-term="accuracy"><path class="area" d=${`${path(total)}${lossN ? `L${right},${frame.top}` : ''}L${[
      ...complexity
    ]
      .reverse()
      .map(([a, b]) => `${c(a)},${c(b)}`)
      .join('L')}Z`}></path>
      ${named(wide ? 'n L: accuracy' : 'n L', frame.top + 30)}</g>
    <g class="complexity" data-term="complexity"><path class="area" d=${`${below}V${frame.bottom}H${c(x(ns[0]))}Z`}></path><path class="curve thin" d=${below}></path>
      ${named(complexityWords(multiplicity, size), complexityLabel)}</g>
    <path class="curve" data-term="exact" d=${path(total)}></path>
    ${data.exactCurve ? svg`<g class="truth" data-term="exact"><path class="curve dashed" d=${path(along(ns, data.exactCurve, x, y, top))}></path>${named(`exact F of K = ${formatFormula(state.k)}`, frame.top + 30, x(3), 'start')}</g>` : ''}
    ${cursor(x, state.n, frame)}
    ${data.exactCurve ? '' : handle('lambda', x(largestN), y(Math.min(top, complexityAt(lambda, multiplicity, largestN))))}
    ${lossN ? handle('loss', x(lossN), y(top)) : ''}
    ${handle('n', x(state.n), y(atN))}`;
}

const multiplicityWords = ({multiplicity, correction}: FreeEnergyData) =>
  multiplicity > 1 ? `m = ${multiplicity}: ${formatNumber(correction)} less` : 'm = 1: no log log n';

/** The formula's terms at n as one stacked bar; the border between them is a handle. */
function termsPanel({n, loss}: FreeEnergyState, data: FreeEnergyData, size: Size): SVGTemplateResult {
  const wide = size === 'wide';
  const [left, width, top, bottom] = wide ? [40, 84, 66, 304] : [20, 60, 56, 206];
  const complexity = Math.max(0, data.entropy - data.correction);
  const share = data.energy / (data.energy + complexity);
  const border = top + (bottom - top) * share;
  const words = left + width + (wide ? 28 : 20);
  const line = wide ? 26 : 19;
  const upper = Math.min(bottom - 5 * line - 20, Math.max(top + line, (top + border) / 2));
  const lower = Math.max(upper + 3.4 * line, Math.min(bottom - 2 * line, (border + bottom) / 2));
  return svg`<text class="label" data-term="exact" x=${left} y=${wide ? 40 : 34} font-size=${wide ? 24 : 18}>F ≈ ${formatNumber(data.total)}</text>
    <g class="loss" data-term="accuracy"><rect x=${left} y=${top} width=${width} height=${c(border - top)} fill="currentColor" fill-opacity=".8"></rect>
      <text class="label" x=${words} y=${c(upper)}>accuracy</text>
      <text x=${words} y=${c(upper + line)}>n L = ${formatNumber(n, 3)} × ${formatNumber(loss)}</text>
      <text x=${words} y=${c(upper + 2 * line)}>= ${formatNumber(data.energy)}</text></g>
    <g class="complexity" data-term="complexity"><rect x=${left} y=${c(border)} width=${width} height=${c(bottom - border)} fill="currentColor" fill-opacity=".8"></rect>
      <text class="label" x=${words} y=${c(lower)}>complexity</text>
      <text x=${words} y=${c(lower + line)}>${`λ log n${data.multiplicity > 1 ? ' − …' : ''} = ${formatNumber(complexity)}`}</text></g>
    <text class="complexity" data-term="multiplicity" x=${words} y=${c(lower + 2 * line)}>${multiplicityWords(data)}</text>
    ${data.exact === undefined ? '' : svg`<text class="truth label" data-term="exact" x=${words} y=${wide ? 40 : 34}>exact ${formatNumber(data.exact)}</text>`}
    ${handle('share', left + width / 2, border)}`;
}

export function draw(state: FreeEnergyState, data: FreeEnergyData, size: Size): readonly SVGTemplateResult[] {
  return state.view === 'bridge'
    ? drawBridge(state, data, size)
    : [formulaCurves(state, data, size), termsPanel(state, data, size)];
}

export const barFrame = (size: Size) => (size === 'wide' ? {top: 66, bottom: 304} : {top: 56, bottom: 206});
