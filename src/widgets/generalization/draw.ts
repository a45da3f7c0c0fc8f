import {type SVGTemplateResult, svg} from 'lit';
import {sketch} from '../asking';
import {clearOf} from '../clear-of';
import type {Panel, Size} from '../figure-definition';
import {formatNumber} from '../number-format';
import {axisX, axisY, c, curve, type Frame, handle, linear, log, path, type Scale} from '../plot';
import {type GeneralizationData, type GeneralizationState, largestN, type ModelCurve} from './compute';
import {modelOf} from './models';
import {parameters} from './parameters';

export const panels = [
  {name: 'scaled', label: 'n times the generalisation error, against n', wide: [744, 340], narrow: [340, 260]},
  {name: 'error', label: 'The generalisation error against n', wide: [384, 340], narrow: [340, 230]}
] as const satisfies readonly Panel[];

const scaledFrames: Record<Size, Frame> = {
  wide: {left: 56, right: 586, top: 30, bottom: 304},
  narrow: {left: 34, right: 246, top: 30, bottom: 222}
};
const errorFrames: Record<Size, Frame> = {
  wide: {left: 66, right: 350, top: 30, bottom: 304},
  narrow: {left: 44, right: 318, top: 30, bottom: 192}
};

/** The axis ends at the first of these that holds all curves: it moves with a choice, never while n is dragged. */
const tops = [0.6, 1.2, 2.4];

const highest = ({curves}: GeneralizationData) =>
  Math.max(...curves.map(({lambda, scaled}) => Math.max(lambda, scaled[scaled.length - 1])));

export function scales({guess}: Pick<GeneralizationState, 'guess'>, data: GeneralizationData, size: Size) {
  const frame = scaledFrames[size];
  const top = tops.find(value => value > 1.05 * highest(data) && guess.every(lambda => lambda <= value))!;
  return {
    frame,
    top,
    x: log([1, largestN], [frame.left, frame.right]),
    y: linear([0, top], [frame.bottom, frame.top], [0, top / 3, (2 * top) / 3, top])
  };
}

export function errorScales(size: Size) {
  const frame = errorFrames[size];
  return {
    frame,
    x: log([1, largestN], [frame.left, frame.right]),
    y: log([1e-6, 1], [frame.bottom, frame.top], 2)
  };
}

const cursor = (x: Scale, n: number, {top, bottom}: Frame) =>
  svg`<path class="curve thin dashed data" data-term="n" d=${`M${c(x(n))},${bottom}V${top}`}></path>`;

/** A dashed line at each λ, and at its end its label, in bold for the chosen model: pushed up where labels would touch. */
function lambdaLines({curves, chosen}: GeneralizationData, {right, left}: Frame, y: Scale, gap: number) {
  let last = Number.POSITIVE_INFINITY;
  return [...curves]
    .sort((one, other) => one.lambda - other.lambda)
    .map(({name, lambda, fraction, words}) => {
      const lit = name === chosen.name;
      last = Math.min(y(lambda) + 6, last - gap);
      return svg`<path class="curve thin dashed" opacity=${lit ? 1 : 0.5} d=${`M${left},${c(y(lambda))}H${right}`}></path>
        <text class=${lit ? 'label' : ''} x=${right + 12} y=${c(last)}>${words}: λ = ${fraction}</text>`;
    });
}

/** With few data and a truth outside the model, the prior may do better than the best parameter: that is left out. */
const visible = ({scaled}: ModelCurve) => scaled.map(value => (value < 0 ? Number.NaN : value));

/** Estimates that do not follow λ: where curves end, and which end there together. */
function endings({curves}: GeneralizationData): {readonly words: string; readonly end: number}[] {
  const ends = [...new Set(curves.map(({scaled}) => scaled[scaled.length - 1]))];
  return ends.map(end => ({
    end,
    words: curves
      .filter(({scaled}) => scaled[scaled.length - 1] === end)
      .map(({words}) => words)
      .join(', ')
  }));
}

function scaledPanel(state: GeneralizationState, data: GeneralizationData, size: Size): SVGTemplateResult {
  const {frame, x, y} = scales(state, data, size);
  const {ns, curves, chosen, at, correction} = data;
  const wide = size === 'wide';
  const isLit = (one: ModelCurve) => one.name === chosen.name;
  const last = [...curves].sort((one, other) => Number(isLit(one)) - Number(isLit(other)));
  // On a narrow picture the control alone says by whom, where the name is long already.
  const by = state.estimator !== 'bayes' && (wide || state.truth === '1/2');
  const name =
    (state.truth === '1/2' ? 'n · E[Gₙ]' : 'n · (E[Gₙ] − floor)') +
    (by ? `, ${state.estimator === 'mle' ? 'maximum likelihood' : 'maximum posterior'}` : '');
  const inside = (words: string, height: number) =>
    svg`<text class="label halo" text-anchor="end" x=${c(clearOf(x(state.n), {words, at: frame.right - 8, anchor: 'end', size}, {...frame, right: panels[0][size][0]}))} y=${c(height)}>${words}</text>`;
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, '')}${state.ask ? '' : cursor(x, state.n, frame)}
    <text class="loss label" data-term="loss" x=${frame.left} y=${frame.top - 12}>${name}</text>
    <text class="complexity label" data-term="multiplicity" text-anchor="end" x=${frame.right} y=${frame.top - 12}>m = ${at.multiplicity}</text>
    <g class="complexity" data-term="lambda">${lambdaLines(data, frame, y, wide ? 21 : 15)}</g>
    <g class="loss" data-term="loss">${last.map(
      one =>
        svg`<path class=${isLit(one) ? 'curve' : 'curve thin'} opacity=${isLit(one) ? 1 : 0.5} d=${curve(ns, visible(one), x, y)}></path>`
    )}
      ${state.estimator === 'bayes' ? '' : endings(data).map(({words, end}) => inside(words, y(end) - 10))}</g>
    ${
      correction
        ? svg`<g class="complexity" data-term="multiplicity"><path class="curve thin dashed" d=${curve(ns, correction.curve, x, y)}></path>
      ${inside(`½ − 1/(log n + ${correction.c.toFixed(2)})`, y(chosen.scaled[24]) + (wide ? 44 : 34))}</g>`
        : ''
    }
    ${guessed(state, data, size)}
    ${state.ask ? '' : handle('n', x(state.n), y(Math.max(0, at.scaled)))}`;
}

/** Where the level line begins: the error has settled there. */
const guessedAt = 1e3;

/** A level line, dragged while the figure asks and left standing beside the truth. */
function guessed(state: GeneralizationState, data: GeneralizationData, size: Size) {
  const {ask, guess, model} = state;
  if (!ask && guess.length === 0) return '';
  const {x, y} = scales(state, data, size);
  const [lambda] = guess.length > 0 ? guess : parameters.guess.start;
  // A guess outlives the model it was about.
  const label = ask ? `your λ of ${modelOf(model).words}` : `your guess: ${formatNumber(lambda)}`;
  return sketch([[guessedAt, lambda]], {
    x,
    y,
    from: [largestN, lambda],
    ask,
    label
  });
}

function errorPanel({n, truth, ask}: GeneralizationState, data: GeneralizationData, size: Size): SVGTemplateResult {
  const {frame, x, y} = errorScales(size);
  const {ns, at, errors, chosen} = data;
  const [right, low] = [x(largestN), y(Math.max(1e-6, at.lambda / largestN))];
  const floor = truth !== '1/2';
  return svg`${axisX(x, frame, 'n', 'n')}${axisY(y, frame, '')}${ask ? '' : cursor(x, n, frame)}
    <text class="loss label" data-term="loss" x=${frame.left} y=${frame.top - 12}>E[Gₙ], mean ${chosen.words}</text>
    ${
      floor
        ? svg`<g class="truth" data-term="truth"><path class="curve thin dashed" d=${`M${frame.left},${c(y(at.floor))}H${frame.right}`}></path>
      <text class="label halo" text-anchor="end" x=${c(clearOf(x(n), {words: 'floor: the best w', at: frame.right, anchor: 'end', size}, frame))} y=${c(y(at.floor) - 12)}>floor: the best w</text></g>`
        : ''
    }
    <g class="complexity" data-term="lambda"><path class="curve thin dashed" d=${path([
      [x(1), y(at.lambda)],
      [right, low]
    ])}></path>
      <text class="label halo" text-anchor="end" x=${c(clearOf(x(n), {words: 'λ/n', at: x(1e4) - 14, anchor: 'end', size}, frame))} y=${c(y(at.lambda / 1e4) + 12)}>λ/n</text></g>
    <g class="loss" data-term="loss"><path class="curve" d=${curve(ns, errors, x, y)}></path></g>
    ${ask ? '' : handle('n-error', x(n), y(at.value))}`;
}

export function draw(state: GeneralizationState, data: GeneralizationData, size: Size): readonly SVGTemplateResult[] {
  return [scaledPanel(state, data, size), errorPanel(state, data, size)];
}
