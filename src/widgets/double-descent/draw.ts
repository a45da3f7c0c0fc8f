import {type SVGTemplateResult, svg} from 'lit';
import {sketch} from '../asking';
import {clearOf} from '../clear-of';
import type {Name} from '../clear-spot';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, type Frame, handle, log, path, type Scale} from '../plot';
import type {DescentData, DescentState, Errors} from './compute';
import {namesBeyond, type Plot, sketchName, within} from './names';
import {mostFeatures, parameters, sketchedAt} from './parameters';

export const panels = [
  {
    name: 'errors',
    label: 'Test and training error against the number of features, on logarithmic axes',
    wide: [1152, 340],
    narrow: [340, 300]
  }
] as const satisfies readonly Panel[];

const frames: Record<Size, Frame> = {
  wide: {left: 66, right: 1112, top: 34, bottom: 304},
  narrow: {left: 34, right: 318, top: 34, bottom: 264}
};

/** A logarithmic scale whose ticks read as numbers, not as powers of ten. */
const plain = (scale: Scale, ticks: readonly number[]): Scale =>
  Object.assign(scale, {ticks, log: false, key: `${scale.key} plain`});

/** Errors are shown from 0.03 to 50; a decade more where the medians need it. */
export function scales({curve}: DescentData, size: Size) {
  const frame = frames[size];
  const medians = curve.map(({test}) => test);
  const bottom = Math.min(...medians) < 0.04 ? 0.003 : 0.03;
  const top = Math.max(...medians) > 45 ? 500 : 50;
  const ticks = [0.01, 0.1, 1, 10, 100].filter(tick => tick > bottom && tick < top);
  return {
    frame,
    x: plain(log([1, mostFeatures], [frame.left, frame.right]), [1, 3, 10, 30, 100, 300]),
    y: plain(log([bottom, top], [frame.bottom, frame.top]), ticks)
  };
}

function testCurve(curve: readonly Errors[], {frame, x, y}: Plot, size: Size): SVGTemplateResult {
  const edge = (value: (errors: Errors) => number) =>
    curve.map(errors => [x(errors.features), within(frame, y(value(errors)))] as const);
  const band = `${path([...edge(errors => errors.high), ...edge(errors => errors.low).reverse()])}Z`;
  const words = size === 'wide' ? 'test error: median and middle half of 20 draws' : 'test error';
  // A line above the band is left free for what is read off.
  const above = Math.min(...edge(errors => errors.high).map(([px, py]) => (px < x(9) ? py : frame.bottom)));
  return svg`<g class="loss" data-term="loss"><path class="area" d=${band}></path>
    <path class="curve" d=${path(edge(errors => errors.test))}></path>
    <text class="label halo" x=${c(x(1) + 14)} y=${c(above - (size === 'wide' ? 40 : 30))}>${words}</text></g>`;
}

/** The training error falls to 0 at p = n: the curve ends on the frame's bottom. */
function trainCurve({curve, here}: DescentData, {frame, x, y}: Plot, size: Size): SVGTemplateResult {
  const end = curve.findIndex(({train}) => y(train) > frame.bottom);
  const shown = end < 0 ? curve : curve.slice(0, end + 1);
  const labelled = shown[Math.min(shown.length - 1, 6)];
  const label = {words: 'training error', at: x(labelled.features) - 6, anchor: 'end', size} as const;
  return svg`<g class="loss" data-term="accuracy"><path class="curve thin" d=${path(shown.map(({features, train}) => [x(features), within(frame, y(train))] as const))}></path>
    <text class="label halo" text-anchor="end" x=${c(clearOf(x(here.features), label, frame))} y=${c(Math.min(frame.bottom - 10, y(labelled.train) + 30))}>${label.words}</text></g>`;
}

function thresholdLine(n: number, {frame, x}: Plot, size: Size): SVGTemplateResult {
  const at = x(n);
  const above = frame.top - 12;
  return svg`<g class="data" data-term="n"><path class="curve thin dashed" d=${`M${c(at)},${frame.bottom}V${frame.top}`}></path>
    <text class="label" text-anchor="middle" x=${c(at)} y=${above}>p = n = ${n}</text></g>
    ${
      size === 'wide'
        ? svg`<text class="soft" text-anchor="end" x=${c(at - 74)} y=${above}>fewer features than data</text>
        <text class="soft" x=${c(at + 74)} y=${above}>more features than data</text>
        <text class="soft" text-anchor="end" x=${frame.right} y=${frame.top + 22}>a motivation, not SLT</text>`
        : ''
    }`;
}

/** How far a read-off reaches to either side. */
const reachOf: Record<Size, number> = {wide: 62, narrow: 40};

/** Whether what is read off stands where the error at so many features would be written. */
const hidden = ({here}: DescentData, {features}: Errors, {x}: Plot, size: Size) =>
  Math.abs(x(here.features) - x(features)) < 1.5 * reachOf[size];

/** The bottom of the classical U; once the curve goes on, as a level to come below, with its name. */
function classicalMark(data: DescentData, n: number, plot: Plot, level: Name, size: Size): SVGTemplateResult {
  const {classical, curve} = data;
  const {frame, x, y} = plot;
  const [px, py] = [x(classical.features), y(classical.test)];
  const dot = svg`<path class="dot" d=${`M${c(px - 5)},${c(py)}a5,5 0 1,0 10,0a5,5 0 1,0 -10,0`}></path>`;
  if (curve[curve.length - 1].features <= n)
    return svg`<g class="loss" data-term="loss">${dot}
      ${hidden(data, classical, plot, size) ? '' : svg`<text class="halo" text-anchor="middle" x=${c(px)} y=${c(labelHeight(data, classical, plot, size))}>${formatNumber(classical.test, 2)}</text>`}</g>`;
  const last = endLabel(data, plot, size);
  return svg`<g class="loss" data-term="loss"><path class="curve thin dashed" d=${`M${c(px)},${c(py)}H${frame.right}`}></path>${dot}
    <text class="halo" text-anchor=${level.anchor} x=${c(level.x)} y=${c(level.y)}>${level.words}</text>
    ${last.words && svg`<text class="label halo" text-anchor=${last.anchor} x=${last.x} y=${c(last.y)}>${last.words}</text>`}</g>`;
}

/** The error at the most features, unless it is read off. */
const endLabel = (data: DescentData, plot: Plot, size: Size): Name => ({
  words: hidden(data, data.end, plot, size) ? '' : formatNumber(data.end.test, 2),
  x: plot.frame.right,
  y: labelHeight(data, data.end, plot, size),
  anchor: 'end'
});

/** Where a label stands clear of the band at `at`: above it, or below it past p = n if there is room. */
function labelHeight({curve, threshold}: DescentData, at: Errors, {frame, x, y}: Plot, size: Size): number {
  const near = curve.filter(({features}) => Math.abs(x(features) - x(at.features)) < reachOf[size] + 2);
  const [gap, line] = size === 'wide' ? [14, 18] : [10, 13];
  const below = Math.max(...[...near, at].map(({low}) => y(low))) + (3 / 4) * (gap + line);
  if (at.features > threshold.features && below < frame.bottom - 6) return below;
  const high = Math.min(...[...near, at].map(errors => y(errors.high)));
  return Math.max(frame.top + line, high - gap);
}

function cursorLine({here}: DescentData, {frame, x, y}: Plot): SVGTemplateResult {
  const d = `M${c(x(here.features))},${frame.bottom}V${c(within(frame, y(here.test)))}`;
  return svg`<path class="curve thin dashed complexity" data-term="complexity" d=${d}></path>`;
}

/** The number that is read off, clear of the curve. */
function readOffLabel(n: number, data: DescentData, plot: Plot, size: Size): Name {
  const {frame, x, y} = plot;
  const {here} = data;
  const at = x(here.features);
  const reach = reachOf[size];
  const middle = Math.min(frame.right - reach, Math.max(frame.left + reach + 6, at));
  // Over a peak there is no room: beside its top there is.
  const summit = data.peaked && Math.abs(at - x(data.threshold.features)) < reach;
  const [left, height] = summit
    ? [x(data.threshold.features) + 16 + reach, y(data.threshold.test) + 6]
    : [middle, labelHeight(data, here, plot, size)];
  const words = `p = ${here.features}: ${formatNumber(here.test, 2)}`;
  // Above the curve only the line of p = n is in the way, below it the cursor.
  const line = height > y(here.test) ? at : x(n);
  const clear = clearOf(line, {words, at: left, anchor: 'middle', size}, frame);
  return {words, x: clear, y: within(frame, height), anchor: 'middle'};
}

function readOff({here}: DescentData, {frame, x, y}: Plot, {words, anchor, ...at}: Name): SVGTemplateResult {
  return svg`<text class="complexity label halo" data-term="complexity" text-anchor=${anchor} x=${c(at.x)} y=${c(at.y)}>${words}</text>
    ${handle('features', x(here.features), within(frame, y(here.test)))}`;
}

export function draw(state: DescentState, data: DescentData, size: Size): readonly SVGTemplateResult[] {
  const {n, ask, guess} = state;
  const plot = scales(data, size);
  const {frame, x, y} = plot;
  const places = (guess.length > 0 ? guess : parameters.guess.start).map((error, i) => [sketchedAt[i], error] as const);
  const asked = {x, y, from: [n, data.threshold.test], ask, label: sketchName} as const;
  const given = svg`${axisX(x, frame, 'p', 'complexity')}${axisY(y, frame, size === 'wide' ? 'mean square error' : 'error')}
    ${thresholdLine(n, plot, size)}${ask ? '' : cursorLine(data, plot)}
    ${trainCurve(data, plot, size)}${testCurve(data.curve, plot, size)}`;
  if (ask) return [svg`${given}${sketch(places, asked)}`];
  const read = readOffLabel(n, data, plot, size);
  const points = [asked.from, ...places].map(([p, error]) => [x(p), y(error)] as const);
  const {level, spot} = namesBeyond(
    n,
    data,
    plot,
    guess.length > 0 ? points : [],
    [read, endLabel(data, plot, size)],
    size
  );
  return [
    svg`${given}${guess.length > 0 ? sketch(places, {...asked, spot}) : ''}${classicalMark(data, n, plot, level, size)}${readOff(data, plot, read)}`
  ];
}
