import {guessWith} from '../asking';
import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger, formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type GeneralizationData, type GeneralizationState} from './compute';
import {draw, errorScales, panels, scales} from './draw';
import {modelOf} from './models';
import {parameters} from './parameters';

/** The handles on the curves move n, that on the level line the guess. */
function drag(
  handle: string,
  [px, py]: readonly [number, number],
  state: GeneralizationState,
  data: GeneralizationData,
  size: Size
): Changes {
  if (handle === 'guess-0') {
    const {y, top} = scales(state, data, size);
    const lambda = Math.min(top, parameters.guess.max, Math.max(0, y.invert(py)));
    return {guess: guessWith(state.guess, parameters.guess.start, 0, Number(lambda.toFixed(2)))};
  }
  const {x} = handle === 'n' ? scales(state, data, size) : errorScales(size);
  const {min, max} = parameters.n;
  return {n: Math.round(Number(Math.min(max, Math.max(min, x.invert(px))).toPrecision(3)))};
}

function describe({n, model, estimator, truth}: GeneralizationState, {at, chosen}: GeneralizationData): string {
  const prediction = {
    bayes: 'Bayesian prediction',
    mle: 'prediction of greatest likelihood',
    map: 'prediction of greatest posterior'
  }[estimator];
  const floor = truth === '1/2' ? '' : `, of which ${formatNumber(at.floor)} stays: no parameter gives this truth`;
  const rest = `${floor === '' ? 'Times n that' : 'The rest, times n,'} is ${formatNumber(at.scaled)}`;
  const end = chosen.scaled[chosen.scaled.length - 1];
  return (
    `At n = ${formatInteger(n)} the ${prediction} with mean ${chosen.words} has the error ${formatNumber(at.value)} on average${floor}. ${rest}; ` +
    (estimator === 'bayes'
      ? `it tends to λ = ${chosen.fraction}${model === 'ab' ? ', with a correction of order 1/log n' : ''}.`
      : Math.abs(end - at.lambda) < 1e-3
        ? ['w', 'pair'].includes(model)
          ? `it tends to λ = d/2 = ${chosen.fraction}, as the model is regular.`
          : `that it tends to λ = ${chosen.fraction} is a coincidence.`
        : `it tends to ${formatNumber(end)}, not to λ = ${chosen.fraction}.`)
  );
}

export const definition: FigureDefinition<typeof parameters, GeneralizationData> = {
  tag: 'slt-generalization',
  title: 'The generalisation error and the learning coefficient',
  parameters,
  panels,
  presets: [
    {label: 'Regular: d/2', state: {model: 'w', estimator: 'bayes', truth: '1/2'}},
    {label: 'w³: λ = 1/6', state: {model: 'w^3', estimator: 'bayes', truth: '1/2'}},
    {label: 'ab against two means: m = 2', state: {model: 'ab', estimator: 'bayes', truth: '1/2'}},
    {label: 'Maximum likelihood does not see λ', state: {model: 'w^3', estimator: 'mle', truth: '1/2'}},
    {label: 'A truth outside the model', state: {model: 'w^3', estimator: 'bayes', truth: '1'}}
  ],
  terms: {n: 'n'},
  termValues: ({n, ask}, {at, chosen}) => ({
    multiplicity: String(at.multiplicity),
    ...(!ask && {n: formatInteger(n), lambda: chosen.fraction, loss: formatNumber(at.value)})
  }),
  controls: ({ask}) => (ask ? ['guess'] : ['model', 'n', 'estimator', 'truth']),
  compute,
  draw,
  readouts: ({truth, ask}, {at, chosen}) =>
    ask
      ? []
      : [
          {
            label: truth === '1/2' ? 'n·E[Gₙ] =' : 'n·(E[Gₙ] − floor) =',
            value: at.scaled.toFixed(3).replace('-', '−'),
            hue: 'loss',
            why: `to be set beside λ = ${chosen.fraction}; exact, by quadrature over the sample mean`
          }
        ],
  describe: (state, data) =>
    state.ask
      ? `The regular model settles at λ = ${data.chosen.fraction}. Where will the model with mean ${modelOf(state.model).words} settle? Place the line; Next shows it.`
      : describe(state, data) + (state.guess.length > 0 ? ` Your guess was ${formatNumber(state.guess[0])}.` : ''),
  table: (_, {ns, curves, errors}) => ({
    columns: ['n', ...curves.map(({words}) => `n E[G], ${words}`), 'E[G]'],
    rows: Array.from(ns, (n, i) => [n, ...curves.map(({scaled}) => scaled[i]), errors[i]]).filter((_, i) => i % 4 === 0)
  }),
  drag
};

/** n times the exact generalisation error against n, tending to λ; and the error itself. */
export class Generalization extends Figure<typeof parameters, GeneralizationData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
