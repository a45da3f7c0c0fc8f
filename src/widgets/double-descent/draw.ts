import {type SVGTemplateResult, svg} from 'lit';
import {sketch} from '../asking';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, type Frame, handle, log, path, type Scale} from '../plot';
import type {DescentData, DescentState, Errors} from './compute';
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

/** Errors are shown from 0.05 to 100; a decade more where the medians need it. */
export function scales({curve}: DescentData, size: Size) {
  const frame = frames[size];
  const least = Math.min(...curve.map(({test}) => test));
  const most = Math.max(...curve.map(({test}) => test));
  const x = log([1, mostFeatures], [frame.left, frame.right]);
  return {
    frame,
    // Numbers of features are read as numbers, not as powers of ten.
    x: Object.assign(x, {ticks: [1, 3, 10, 30, 100, 300], log: false, key: `${x.key} features`}),
    y: log([least < 0.06 ? 0.005 : 0.05, most > 90 ? 1000 : 100], [frame.bottom, frame.top])
  };
}

/** A height within the frame: bands, and training errors on their way to 0, leave it. */
const within = ({top, bottom}: Frame, height: number) => Math.min(bottom, Math.max(top, height));

interface Plot {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
}

function testCurve(curve: readonly Errors[], {frame, x, y}: Plot, size: Size): SVGTemplateResult {
  const edge = (value: (errors: Errors) => number) =>
    curve.map(errors => [x(errors.features), within(frame, y(value(errors)))] as const);
  const band = `${path([...edge(errors => errors.high), ...edge(errors => errors.low).reverse()])}Z`;
  const labelled = curve[1];
  return svg`<g class="loss" data-term="loss"><path class="area" d=${band}></path>
    <path class="curve" d=${path(edge(errors => errors.test))}></path>
    <text class="label halo" x=${c(x(1) + 14)} y=${c(y(Math.max(labelled.high, curve[0].high, curve[2].high)) - 14)}>${size === 'wide' ? 'test error: median and middle half of 20 draws' : 'test error'}</text></g>`;
}

/** The training error falls to 0 at p = n: the curve ends on the frame's bottom. */
function trainCurve(curve: readonly Errors[], {frame, x, y}: Plot): SVGTemplateResult {
  const end = curve.findIndex(({train}) => y(train) > frame.bottom);
  const shown = end < 0 ? curve : curve.slice(0, end + 1);
  const labelled = shown[Math.min(shown.length - 1, 6)];
  return svg`<g class="loss" data-term="accuracy"><path class="curve thin" d=${path(shown.map(({features, train}) => [x(features), within(frame, y(train))] as const))}></path>
    <text class="label halo" text-anchor="end" x=${c(x(labelled.features) - 6)} y=${c(Math.min(frame.bottom - 10, y(labelled.train) + 30))}>training error</text></g>`;
}

function thresholdLine(n: number, {frame, x}: Plot, size: Size): SVGTemplateResult {
  const at = x(n);
  const above = frame.top - 12;
  return svg`<g class="data" data-term="n"><path class="curve thin dashed" d=${`M${c(at)},${frame.bottom}V${frame.top}`}></path>
    <text class="label" text-anchor="middle" x=${c(at)} y=${above}>p = n = ${n}</text></g>
    ${
      size === 'wide'
        ? svg`<text class="soft" text-anchor="end" x=${c(at - 74)} y=${above}>fewer features than data</text>
        <text class="soft" x=${c(at + 74)} y=${above}>more features than data</text>`
        : ''
    }`;
}

/** The bottom of the classical U; once the curve goes on, as a level to come below. */
function classicalMark({classical, curve, end}: DescentData, n: number, {frame, x, y}: Plot): SVGTemplateResult {
  const [px, py] = [x(classical.features), y(classical.test)];
  const beyond = curve[curve.length - 1].features > n;
  const dot = svg`<path class="dot" d=${`M${c(px - 5)},${c(py)}a5,5 0 1,0 10,0a5,5 0 1,0 -10,0`}></path>`;
  if (!beyond)
    return svg`<g class="loss" data-term="loss">${dot}
      <text class="halo" text-anchor="middle" x=${c(px)} y=${c(y(classical.high) - 12)}>${formatNumber(classical.test, 2)}</text></g>`;
  const far = y(end.test);
  return svg`<g class="loss" data-term="loss"><path class="curve thin dashed" d=${`M${c(px)},${c(py)}H${frame.right}`}></path>${dot}
    <text class="halo" text-anchor="end" x=${frame.right} y=${c(py - 9)}>lowest before p = n: ${formatNumber(classical.test, 2)}</text>
    <text class="label halo" text-anchor="end" x=${frame.right} y=${c(far - py > 70 ? y(end.high) - 12 : Math.min(frame.bottom - 8, Math.max(y(end.low), py) + 26))}>${formatNumber(end.test, 2)}</text></g>`;
}

function cursor({here}: DescentData, {frame, x, y}: Plot): SVGTemplateResult {
  const at = x(here.features);
  const right = here.features > 60;
  return svg`<g class="complexity" data-term="complexity"><path class="curve thin dashed" d=${`M${c(at)},${frame.bottom}V${c(within(frame, y(here.test)))}`}></path>
    <text class="label halo" text-anchor=${right ? 'end' : 'start'} x=${c(at + (right ? -10 : 10))} y=${frame.bottom - 12}>p = ${here.features}</text></g>
    ${handle('features', at, within(frame, y(here.test)))}`;
}

export function draw(state: DescentState, data: DescentData, size: Size): readonly SVGTemplateResult[] {
  const {n, ask, guess} = state;
  const plot = scales(data, size);
  const {frame, x, y} = plot;
  const sketched = (label: string) =>
    sketch(
      (guess.length > 0 ? guess : parameters.guess.start).map((error, i) => [sketchedAt[i], error] as const),
      {x, y, from: [n, data.threshold.test], ask, label}
    );
  return [
    svg`${axisX(x, frame, 'p')}${axisY(y, frame, size === 'wide' ? 'mean square error' : 'error')}
    ${thresholdLine(n, plot, size)}${trainCurve(data.curve, plot)}${testCurve(data.curve, plot, size)}
    ${ask ? sketched('your sketch of the test error') : guess.length > 0 ? sketched('your sketch') : ''}
    ${ask ? '' : classicalMark(data, n, plot)}${ask ? '' : cursor(data, plot)}`
  ];
}
