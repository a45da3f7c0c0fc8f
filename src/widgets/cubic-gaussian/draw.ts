import {type SVGTemplateResult, svg} from 'lit';
import {clearOf} from '../clear-of';
import type {Panel, Size} from '../figure-definition';
import {formatInteger, superscript} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear} from '../plot';
import {box, type GaussianData, type GaussianState, type ModelData, reach} from './compute';

export const panels = [
  {name: 'regular', label: 'The regular model N(w, ½)', wide: [564, 340], narrow: [340, 250]},
  {name: 'singular', label: 'The model N(wᵏ, ½)', wide: [564, 340], narrow: [340, 250]}
] as const satisfies readonly Panel[];

export const powerOf = (power: number) => (power === 1 ? 'w' : `w${superscript(power)}`);

const frames: Record<Size, Frame> = {
  wide: {left: 52, right: 530, top: 40, bottom: 304},
  narrow: {left: 34, right: 318, top: 34, bottom: 214}
};

interface Place {
  readonly frame: Frame;
  readonly size: Size;
}

/** The model, and what its derivative is like: both of the formula's terms, whatever else is drawn. */
const title = ({frame, size}: Place, power: number) =>
  svg`<text class="label" x=${frame.right} y=${size === 'wide' ? 22 : 16} text-anchor="end"><tspan class="loss" data-term="loss">N(${powerOf(power)}, ½)</tspan> <tspan class="complexity" data-term="complexity">${power === 1 ? 'regular' : 'singular at 0'}</tspan></text>`;

/** p(x|w) and ∂p/∂w over x; the handle is the model's mean wᵏ. */
function densityPanel(model: ModelData, {w}: GaussianState, {xs}: GaussianData, place: Place): SVGTemplateResult {
  const {frame} = place;
  const x = linear([-reach, reach], [frame.left, frame.right], [-2, -1, 0, 1, 2]);
  const y = linear([-1.45, 1.1], [frame.bottom, frame.top], [-1, 0, 1]);
  const zero = model.steepest < 1e-3;
  const mean = w ** model.power;
  const density = curve(xs, model.density, x, y);
  return svg`${axisX(x, frame, 'x')}${axisY(y, frame, '')}${title(place, model.power)}
    <path class="axis" d=${`M${frame.left},${c(y(0))}H${frame.right}`}></path>
    <g class="loss" data-term="loss"><path class="area" d=${`${density}V${c(y(0))}H${frame.left}Z`}></path><path class="curve" d=${density}></path>
      <text class="halo" x=${c(x(-2.9))} y=${c(y(0.42))}>p(x|w)</text></g>
    <g class="complexity" data-term="complexity"><path class="curve" d=${curve(xs, model.derivative, x, y, 9)}></path>
      <text class="halo" x=${c(x(-2.9))} y=${c(y(-0.42))}>${zero ? '∂p/∂w = 0 for every x' : '∂p/∂w'}</text></g>
    ${handle(`mean-${model.power}`, x(mean), y(0))}`;
}

/** Fisher information and K over w, on one axis; beyond the top they leave the picture. */
function informationPanel(model: ModelData, {w}: GaussianState, {ws}: GaussianData, place: Place): SVGTemplateResult {
  const {frame} = place;
  const x = linear([-box, box], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([0, 6], [frame.bottom, frame.top], [0, 2, 4, 6]);
  const k = model.power;
  const at = Math.min(6, model.information);
  const name = (words: string, height: number) => {
    const clear = clearOf(x(w), {words, at: x(0), anchor: 'middle', size: place.size}, frame);
    return svg`<text class="halo" x=${c(clear)} y=${c(height)} text-anchor="middle">${words}</text>`;
  };
  return svg`${axisX(x, frame, 'w')}${axisY(y, frame, '')}${title(place, k)}
    <g class="complexity" data-term="complexity"><path class="curve" d=${curve(ws, model.informationCurve, x, y, 6)}></path>
      ${name(`I(w) = ${k === 1 ? '2' : `${2 * k * k}w${superscript(2 * k - 2)}`}`, y(k === 1 ? 2.35 : 5.2))}</g>
    <g class="loss" data-term="loss"><path class="curve" d=${curve(ws, model.divergenceCurve, x, y, 6)}></path>
      ${name(`K(w) = w${superscript(2 * k)}`, y(0.45))}</g>
    <path class="axis dashed" d=${`M${c(x(w))},${frame.bottom}V${frame.top}`}></path>
    ${handle('w', x(w), y(at))}`;
}

/** The exact posterior of w after n points, under a uniform prior, and Laplace's Gaussian over it. */
function posteriorPanel(
  model: ModelData,
  {showLaplace, n}: GaussianState,
  _: GaussianData,
  place: Place
): SVGTemplateResult {
  const {frame} = place;
  const top = 1.15 * Math.max(...model.posterior);
  const x = linear([-box, box], [frame.left, frame.right], [-1, 0, 1]);
  const y = linear([0, top], [frame.bottom, frame.top], []);
  const posterior = curve(model.ws, model.posterior, x, y);
  return svg`${axisX(x, frame, 'w')}${title(place, model.power)}
    <g class="data" data-term="posterior"><path class="area" d=${`${posterior}Z`}></path><path class="curve" d=${posterior}></path>
      <text class="halo" x=${frame.left} y=${frame.top + 12}>posterior, n = ${formatInteger(n)}</text></g>
    ${
      showLaplace
        ? svg`<g class="complexity" data-term="complexity"><path class="curve thin dashed" d=${model.laplace ? curve(model.ws, model.laplace, x, y, top) : ''}></path>
      <text class="halo" x=${frame.left} y=${frame.top + 38}>${model.laplace ? 'Laplace' : 'Laplace: none, the peak is flat'}</text></g>`
        : ''
    }
    <g class="truth" data-term="truth"><path class="curve thin" d=${`M${c(x(0))},${frame.bottom}v8`}></path>
      <text x=${c(x(0) + 14)} y=${frame.bottom + 24}>truth</text></g>`;
}

const views = {density: densityPanel, information: informationPanel, posterior: posteriorPanel};

export function draw(state: GaussianState, data: GaussianData, size: Size): readonly SVGTemplateResult[] {
  const place = {frame: frames[size], size};
  const panel = views[state.view as keyof typeof views];
  return data.models.map(model => panel(model, state, data, place));
}

/** The parameter under a dragged handle: `w` itself, or `mean-k`, the mean wᵏ pulled back through the k-th root. */
export function parameterAt(handleName: string, at: readonly [number, number], size: Size, limit: number) {
  const {left, right} = frames[size];
  const [which, power] = handleName.split('-');
  const half = which === 'mean' ? reach : box;
  const value = linear([-half, half], [left, right], []).invert(at[0]);
  const w = which === 'mean' ? Math.sign(value) * Math.abs(value) ** (1 / Number(power)) : value;
  return Math.min(limit, Math.max(-limit, Number(w.toFixed(3))));
}
