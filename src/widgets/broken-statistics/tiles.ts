import {type SVGTemplateResult, svg} from 'lit';
import {clearOf} from '../clear-of';
import {clippedPath} from '../clipped-path';
import {axisX, axisY, c, curve, type Frame, handle, linear, log, path, type Scale} from '../plot';
import {type BrokenData, type BrokenState, dimensions} from './compute';
import type {Curve} from './estimates';
import {halves, type Place, plotFrame} from './layout';
import {parameters} from './parameters';
import {box} from './sample';

const sizes = parameters.n;

/** The regular model is the quiet one: in every tile its marks are grey. */
const quiet = (marks: SVGTemplateResult) => svg`<g style="color:var(--soft)">${marks}</g>`;

const words = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'start') =>
  svg`<text class="halo label" text-anchor=${anchor} x=${c(x)} y=${c(y)}>${text}</text>`;

const dots = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => `M${c(x - 4)},${c(y)}a4,4 0 1,0 8,0a4,4 0 1,0 -8,0`).join('');

/** A curve from −1 to 1, cut off exactly there and at a height. */
function within({xs, ys}: Curve, x: Scale, y: Scale, top = Number.POSITIVE_INFINITY): string {
  const [us, vs]: [number[], number[]] = [[], []];
  for (let i = 0; i < xs.length; i++) {
    const crossing = i > 0 && [-1, 1].find(end => (xs[i - 1] - end) * (xs[i] - end) < 0);
    if (crossing) {
      us.push(crossing);
      vs.push(ys[i - 1] + ((crossing - xs[i - 1]) / (xs[i] - xs[i - 1])) * (ys[i] - ys[i - 1]));
    }
    if (Math.abs(xs[i]) <= 1) {
      us.push(xs[i]);
      vs.push(ys[i]);
    }
  }
  return clippedPath(us, vs, x, y, [Number.NEGATIVE_INFINITY, top]);
}

type Tile = (state: BrokenState, data: BrokenData, place: Place) => SVGTemplateResult;

/** n · E[Gₙ] against the number of parameters. */
const error: Tile = (_, {errors}, place) => {
  const frame = plotFrame(place, true);
  const large = place.scale === 'large';
  const x = linear([0.5, dimensions + 0.5], [frame.left, frame.right], [1, 2, 3, 4, 5, 6]);
  const y = linear([0, 3.2], [frame.bottom, frame.top], [0, 1, 2, 3]);
  const points = (of: 'regular' | 'singular') => errors.map((pair, i) => [x(i + 1), y(pair[of])] as const);
  return svg`${axisX(x, frame, 'd')}${axisY(y, frame, '')}
    ${quiet(svg`<path class="curve thin" d=${path(points('regular'))}></path><path class="dot" d=${dots(points('regular'))}></path>
      ${words(large ? 'd separate means: d/2' : 'd means: d/2', x(3.9), y(2.35), 'end')}`)}
    <path class="curve thin dashed complexity" data-term="lambda" d=${`M${frame.left},${c(y(0.5))}H${frame.right}`}></path>
    <g class="loss" data-term="loss"><path class="curve" d=${path(points('singular'))}></path> <path class="dot" d=${dots(points('singular'))}></path>
      ${large ? words('the product', x(6.5), y(errors[5].singular) - 14, 'end') : ''}</g>
    <g class="complexity" data-term="lambda">${words(large ? 'mean w₁ w₂ ⋯, one product of d: λ = ½' : 'a product of d: λ = ½', x(6.5), y(0.5) - 8, 'end')}</g>`;
};

/** The mean of the estimate against the truth; and, where there is room, its deviation with its bounds. */
const cramerRao: Tile = (_, data, place) => {
  const large = place.scale === 'large';
  const whole = plotFrame(place, true);
  const [frame, second] = place.scale === 'small' ? [whole, undefined] : halves(whole, place.scale);
  const x = linear([-1, 1], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([-1, 1], [frame.bottom, frame.top], [-1, 0, 1]);
  return svg`${axisX(x, frame, 'w')}${axisY(y, frame, large ? 'E[ŵ]' : '')}
    ${quiet(svg`<path class="curve thin" d=${`M${c(x(-1))},${c(y(-1))}L${c(x(1))},${c(y(1))}`}></path>
      ${words(large ? 'E[ŵ] = w' : 'regular: E[ŵ] = w', x(0.52), y(0.75), 'end')}`)}
    <g class="data" data-term="posterior"><path class="curve" d=${within(data.means, x, y)}></path>
      ${words(large ? 'flat at w = 0' : 'w³: E[ŵ] is flat at 0', x(1), y(-0.42), 'end')}</g>
    ${second ? boundPlot(second, data, large) : ''}`;
};

/** The deviation of the estimate and its bounds. */
function boundPlot(frame: Frame, {deviations, bounds, biasedBounds, deviation}: BrokenData, large: boolean) {
  const x = linear([-1, 1], [frame.left, frame.right], [-1, 0, 1]);
  // A low plot shows less of the bound that is infinite, or the other would be one line with the deviation.
  const top = large ? 1.2 : 0.8;
  const ticks = [0, 0.4, 0.8, 1.2].filter(tick => tick <= top);
  const y = linear([0, top], [frame.bottom, frame.top], ticks);
  return svg`${axisX(x, frame, 'w')}${axisY(y, frame, 'deviation of ŵ')}
    <g class="complexity" data-term="complexity"><path class="curve thin dashed" d=${within(bounds, x, y, top)}></path>
      ${words('unbiased: ∞', frame.right + 26, frame.top + 16, 'end')}</g>
    <g class="truth" data-term="bias"><path class="curve thin" d=${within(biasedBounds, x, y)}></path>
      ${words('with its bias', frame.right + 26, frame.top + (large ? 40 : 34), 'end')}</g>
    <g class="data" data-term="posterior"><path class="curve" d=${within(deviations, x, y)}></path>
      ${words('ŵ', x(-0.96), y(Math.max(0.14, deviation.singular * 0.75)))}</g>`;
}

/** What BIC leaves of the free energy as data come in. */
const bic: Tile = (state, {ns, bicErrors, bicError, bicSlope, bicOffset}, place) => {
  const frame = plotFrame(place, true);
  const large = place.scale === 'large';
  const x = log([sizes.min, sizes.max], [frame.left, frame.right]);
  const y = linear([-5, 1.6], [frame.bottom, frame.top], [-4, -2, 0]);
  const line = (n: number) => [x(n), y(bicOffset + bicSlope * Math.log(n))] as const;
  const slope = large ? 'w³, computed: slope λ − ½ = −⅓' : 'w³: slope λ − ½';
  const clear = (words: string, at: number, anchor: 'start' | 'end') =>
    clearOf(x(state.n), {words, at, anchor, size: place.scale === 'narrow' ? 'narrow' : 'wide'}, frame);
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, '')}
    <path class="curve thin dashed data" data-term="n" d=${`M${c(x(state.n))},${frame.bottom}V${frame.top}`}></path>
    ${quiet(svg`<path class="curve thin" d=${curve(ns, bicErrors.regular, x, y)}></path>${words('regular', clear('regular', frame.right, 'end'), y(0.12) - 8, 'end')}`)}
    <g class="complexity" data-term="lambda"><path class="curve thin dashed" d=${path([line(sizes.min), line(sizes.max)])}></path>
      <path class="curve" d=${curve(ns, bicErrors.singular, x, y)}></path>
      ${words(slope, clear(slope, frame.left + 14, 'start'), y(-3.9))}</g>
    ${handle('n', x(state.n), y(bicError.singular))}`;
};

/** The law of the maximum-likelihood estimate, and simulated ones. */
const mle: Tile = (_, {estimates, histogram}, place) => {
  const frame = plotFrame(place, false);
  const large = place.scale === 'large';
  const x = linear([-1, 1], [frame.left, frame.right], [-1, 0, 1]);
  const top = large ? 1.7 : 1.5;
  const y = linear([0, top], [frame.bottom, frame.top], []);
  const {edges, heights} = histogram;
  const bars = Array.from(heights, (height, i) =>
    Math.abs(edges[i]) > 1 || Math.abs(edges[i + 1]) > 1 || height === 0
      ? ''
      : `M${c(x(edges[i]))},${frame.bottom}V${c(y(Math.min(top, height)))}H${c(x(edges[i + 1]))}V${frame.bottom}Z`
  ).join('');
  return svg`${axisX(x, frame, 'ŵ')}
    ${quiet(svg`<path class="curve thin" d=${within(estimates.regular, x, y)}></path>${words('regular', x(0) + 10, frame.top + 16)}`)}
    <g class="data" data-term="posterior"><path class="area" d=${bars}></path><path class="curve" d=${within(estimates.singular, x, y)}></path>
      ${words(large ? 'w³: two peaks, 0 at the truth' : 'w³', frame.left + 4, frame.top + 16)}
      ${large ? svg`<text class="halo" x=${frame.left + 4} y=${frame.top + 42}>curve exact, bars simulated</text>` : ''}</g>
    <path class="curve thin truth" data-term="truth" d=${`M${c(x(0))},${frame.bottom}v8`}></path>`;
};

/** The posterior after the seed's data, and Laplace's Gaussian over it. */
const posterior: Tile = (_, {mean, posteriors: {regular, singular}}, place) => {
  const frame = plotFrame(place, false);
  const top = 1.25 * Math.max(...singular.ys);
  const x = linear([-box, box], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([0, top], [frame.bottom, frame.top], []);
  const own = linear([0, 1.25 * Math.max(...regular.ys)], [frame.bottom, frame.top], []);
  const outline = curve(singular.xs, singular.ys, x, y);
  const line = place.scale === 'narrow' ? 18 : 24;
  // The peak leans to the side of the sample mean: labels stand on the other.
  const [edge, anchor, beside] =
    mean < 0 ? ([frame.right - 4, 'end', 'start'] as const) : ([frame.left + 4, 'start', 'end'] as const);
  return svg`${axisX(x, frame, 'w')}
    ${quiet(svg`<path class="curve thin" d=${curve(regular.xs, regular.ys, x, own)}></path>${words('regular', x(mean) + (mean < 0 ? 8 : -8), frame.top + 16, beside)}`)}
    <g class="data" data-term="posterior"><path class="area" d=${`${outline}V${frame.bottom}H${c(x(-box))}Z`}></path><path class="curve" d=${outline}></path>
      ${words('w³', edge, frame.top + 16, anchor)}</g>
    <g class="complexity" data-term="complexity"><path class="curve thin dashed" d=${singular.laplace ? curve(singular.xs, singular.laplace, x, y, top) : ''}></path>
      ${words(singular.laplace ? 'Laplace' : 'no Laplace', edge, frame.top + 16 + line, anchor)}</g>`;
};

/** Where the unit ball of the metric is a disc, and where it is a line without end: along that direction nothing changes. */
const metric: Tile = (_, __, place) => {
  const large = place.scale === 'large';
  const whole = plotFrame(place, false);
  const side = large ? 300 : place.scale === 'small' ? 130 : 116;
  const square = (left: number): Frame => ({
    left,
    right: left + side,
    top: whole.bottom + 18 - side,
    bottom: whole.bottom + 18
  });
  const [one, other] = [square(whole.left), square(whole.left + side + (large ? 60 : 20))];
  const at = [-0.75, -0.25, 0.25, 0.75];
  const points = at.flatMap(a => at.map(b => [a, b] as const));
  const scales = ({left, right, top, bottom}: Frame) =>
    [linear([-1, 1], [left, right], []), linear([-1, 1], [bottom, top], [])] as const;
  const [x, y] = scales(one);
  const [u, v] = scales(other);
  const r = c(side / 18);
  const circles = points.map(
    ([a, b]) =>
      `M${c(x(a) - Number(r))},${c(y(b))}a${r},${r} 0 1,0 ${c(2 * Number(r))},0a${r},${r} 0 1,0 ${c(-2 * Number(r))},0`
  );
  const needles = points.map(([a, b]) => {
    const [da, db] = nullDirection(a, b);
    return `M${c(u(a - 0.19 * da))},${c(v(b - 0.19 * db))}L${c(u(a + 0.19 * da))},${c(v(b + 0.19 * db))}`;
  });
  const text = other.right + 14;
  const line = place.scale === 'narrow' ? 17 : 24;
  const middle = (one.top + one.bottom) / 2;
  return svg`${quiet(svg`<path class="axis" d=${frameOf(one)}></path><path class="curve thin" d=${circles.join('')}></path>
      ${large ? words('mean (a, b): every direction', one.left, one.top - 8) : ''}`)}
    <g class="complexity" data-term="complexity"><path class="axis" d=${frameOf(other)}></path>
      <path class="curve thin" stroke-opacity=".4" d=${`M${c(u(-1))},${c(v(0))}H${c(u(1))}M${c(u(0))},${c(v(-1))}V${c(v(1))}`}></path>
      <path class="curve" d=${needles.join('')}></path>
      ${large ? words('mean ab: nothing along a line', other.left, other.top - 8) : svg`${words('ab: zero', text, middle - line)}${words('along', text, middle)}${words('a line', text, middle + line)}`}</g>`;
};

const frameOf = ({left, right, top, bottom}: Frame) => `M${left},${top}H${right}V${bottom}H${left}Z`;

/** For the mean ab the score is (b, a) times a number: across it, along (a, −b), no density moves. */
export function nullDirection(a: number, b: number): readonly [number, number] {
  const length = Math.hypot(a, b);
  return [a / length, -b / length];
}

export const tiles = {error, 'cramer-rao': cramerRao, bic, mle, posterior, metric};
