import type {RandomFeatureErrors} from '../../numerics';
import {guessWith} from '../asking';
import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger, formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type DescentData, type DescentState, work} from './compute';
import {draw, panels, scales} from './draw';
import {hundredths, mostFeatures, parameters} from './parameters';
import {presets} from './presets';

const error = (value: number) => (value < 1e-6 ? '0' : formatNumber(value, 2));

function drag(
  handle: string,
  [px, py]: readonly [number, number],
  {guess, reach, n}: DescentState,
  data: DescentData,
  size: Size
): Changes {
  const {x, y} = scales(data, size);
  if (handle.startsWith('guess-')) {
    const {min, max, start} = parameters.guess;
    const value = Math.min(max, Math.max(min, y.invert(py)));
    return {guess: guessWith(guess, start, Number(handle.slice(-1)), Number(value.toPrecision(2)))};
  }
  const most = reach === 'threshold' ? n : mostFeatures;
  return {features: Math.min(most, Math.max(1, Math.round(x.invert(px))))};
}

/** The curve from left to right, as far as it is shown. */
function describe({n, noise, ridge, reach, ask, guess}: DescentState, data: DescentData): string {
  const {classical, threshold, end, peaked} = data;
  const setting = `${n} data and noise ${hundredths(noise)}${ridge > 0 ? `, and ridge ${hundredths(ridge)}` : ''}`;
  const before = `With ${setting}, the test error is ${error(classical.test)} at best before p = n, at p = ${classical.features}; at p = n it ${peaked ? 'peaks at' : 'is'} ${error(threshold.test)}`;
  if (ask) return `${before}. How does it go on? Sketch it; Next shows it.`;
  if (reach === 'threshold') return `${before}, with a training error of ${error(threshold.train)}.`;
  const yours = guess.length > 0 ? ` Your sketch ends at ${error(guess[guess.length - 1])}.` : '';
  const side = end.test < classical.test ? 'below' : 'not below';
  return `${before}${peaked ? '' : ', no peak'}. It ends at ${error(end.test)} at p = ${end.features}, ${side} the best before.${yours}`;
}

export const definition: FigureDefinition<typeof parameters, DescentData, RandomFeatureErrors> = {
  tag: 'slt-double-descent',
  title: 'Double descent: test error against the number of features',
  parameters,
  panels,
  presets,
  controls: ({ask, reach}) =>
    ask
      ? ['guess']
      : reach === 'threshold'
        ? ['reach', 'features', 'noise']
        : ['features', 'n', 'noise', 'ridge', 'seed'],
  terms: {complexity: 'features', n: 'n'},
  termValues: ({n}, {here}) => ({
    complexity: formatInteger(here.features),
    n: formatInteger(n),
    loss: error(here.test),
    accuracy: error(here.train)
  }),
  work,
  compute,
  draw,
  // Beyond p = n the row is full of what can be changed; the drawing says the test error at its mark.
  readouts: ({ask, reach, seed}, {here}) =>
    ask || reach === 'all'
      ? []
      : [
          {
            label: 'test',
            value: error(here.test),
            hue: 'loss',
            why: `the test error at p = ${here.features}: half of the 20 draws of seed ${seed} lie between ${error(here.low)} and ${error(here.high)}`
          },
          {label: 'training', value: error(here.train), hue: 'loss', why: `the training error at p = ${here.features}`}
        ],
  describe,
  table: (_, {curve}) => ({
    columns: ['features', 'test error, median', 'lower quartile', 'upper quartile', 'training error, median'],
    rows: curve.map(({features, test, low, high, train}) => [features, test, low, high, train])
  }),
  drag
};

/** Errors of least squares on random features: the classical U, the peak at p = n, and the second descent. */
export class DoubleDescent extends Figure<typeof parameters, DescentData, RandomFeatureErrors> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
