import {Figure} from '../figure';
import type {FigureDefinition} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatNumber} from '../number-format';
import {compute, type GaussianData} from './compute';
import {draw, panels, parameterAt, powerOf} from './draw';
import {parameters} from './parameters';

export const definition: FigureDefinition<typeof parameters, GaussianData> = {
  tag: 'slt-cubic-gaussian',
  title: 'A regular and a singular Gaussian',
  parameters,
  panels,
  presets: [
    {label: 'k = 3: the cubic Gaussian', state: {power: '3', w: '0', view: 'density'}},
    {label: 'k = 2: two parameters, one density', state: {power: '2', w: '0.9', view: 'density'}},
    {label: 'Fisher information vanishes at 0', state: {power: '3', w: '0', view: 'information'}},
    {label: 'A posterior that is not Gaussian', state: {power: '3', view: 'posterior', n: '1000', 'show-laplace': ''}}
  ],
  controls: ({view}) => (view === 'posterior' ? ['view', 'power', 'n', 'showLaplace', 'seed'] : ['view', 'power', 'w']),
  compute,
  draw,
  readouts: ({view, seed}, {mean, models: [, model]}) =>
    view === 'posterior'
      ? [
          {
            label: 'mean x =',
            value: formatNumber(Math.round(1000 * mean) / 1000),
            hue: 'data',
            why: `the mean of the sample with seed ${seed}`
          }
        ]
      : [
          {label: `k = ${model.power}: I(w) =`, value: formatNumber(model.information), hue: 'complexity'},
          {label: 'K(w) =', value: formatNumber(model.divergence), hue: 'loss'}
        ],
  describe: ({w, power, view, n}, {models: [regular, singular]}) =>
    view === 'posterior'
      ? `After ${n} points from the truth w = 0, the posterior of the model N(w, ½) is a Gaussian; that of N(${powerOf(power)}, ½) ` +
        (power === 1 ? 'is the same.' : 'is wider and not Gaussian.')
      : `At w = ${formatNumber(w)}: N(w, ½) has Fisher information ${formatNumber(regular.information)}; ` +
        `N(${powerOf(power)}, ½) has ${formatNumber(singular.information)}` +
        (singular.information === 0 ? ': its density does not move with w, the model is singular there.' : '.'),
  table: ({view}, {ws, models: [regular, singular]}) =>
    view === 'posterior'
      ? {
          columns: ['w, k = 1', 'posterior', `w, k = ${singular.power}`, 'posterior'],
          rows: Array.from(regular.ws, (w, i) => [
            w,
            regular.posterior[i],
            singular.ws[i] ?? '',
            singular.posterior[i] ?? ''
          ]).filter((_, i) => i % 8 === 0)
        }
      : {
          columns: ['w', 'I(w), k = 1', `I(w), k = ${singular.power}`, 'K(w), k = 1', `K(w), k = ${singular.power}`],
          rows: Array.from(ws, (w, i) => [
            w,
            regular.informationCurve[i],
            singular.informationCurve[i],
            regular.divergenceCurve[i],
            singular.divergenceCurve[i]
          ]).filter((_, i) => i % 5 === 0)
        },
  drag: (which, at, _state, _data, size) => ({w: parameterAt(which, at, size, parameters.w.max)})
};

/** N(w, ½) beside N(wᵏ, ½): density and derivative, Fisher information, posterior. */
export class CubicGaussian extends Figure<typeof parameters, GaussianData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
