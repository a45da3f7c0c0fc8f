import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger, formatNumber} from '../number-format';
import {compute, deltaLossOf, type SelectionData, type SelectionState} from './compute';
import {curveScales, draw, heightAt, panels, percent} from './draw';
import {parameters} from './parameters';

/** n moves along the axis of the free energies; the second well's floor is lifted by hand. */
function drag(
  handle: string,
  [px, py]: readonly [number, number],
  state: SelectionState,
  data: SelectionData,
  size: Size
) {
  const move = (name: 'n' | 'deltaLoss', value: number) => {
    const {min, max} = parameters[name];
    return {[name]: Number(Math.min(max, Math.max(min, value)).toPrecision(3))};
  };
  return handle === 'n'
    ? move('n', Math.round(curveScales(size).x.invert(px)))
    : move('deltaLoss', deltaLossOf(heightAt(py, size), state, data));
}

export const definition: FigureDefinition<typeof parameters, SelectionData> = {
  tag: 'slt-model-selection',
  title: 'Two wells, and which of them the posterior selects',
  parameters,
  panels,
  presets: [
    {label: 'Little data: the flat well', state: {n: '20', 'delta-loss': '0.01', data: 'population'}},
    {label: 'Both alike: F is log 2 lower', state: {n: '410', 'delta-loss': '0.01', data: 'population'}},
    {label: 'Much data: the accurate well', state: {n: '5000', 'delta-loss': '0.01', data: 'population'}},
    {label: 'A tenth of the loss: a later change', state: {n: '5877', 'delta-loss': '0.001', data: 'population'}},
    {label: 'One sample, not the population', state: {n: '410', 'delta-loss': '0.01', data: 'sample'}}
  ],
  controls: ({data}) => (data === 'sample' ? ['n', 'deltaLoss', 'data', 'seed'] : ['n', 'deltaLoss', 'data']),
  termValues: (_, {parts, combined}) => ({
    exact: formatNumber(combined),
    complexity: formatNumber(parts[0]),
    loss: formatNumber(parts[1])
  }),
  compute,
  draw,
  readouts: ({data}, {crossing}) =>
    data === 'sample' || crossing === undefined
      ? []
      : [
          {
            label: 'F₁ = F₂ at n =',
            value: formatNumber(crossing),
            hue: 'truth',
            pill: 'exact',
            why: 'by quadrature; there each well holds half of the posterior'
          }
        ],
  describe: ({n, data, seed}, {parts, combined, masses}) =>
    `${data === 'sample' ? `For the sample with seed ${seed}, at` : 'At'} n = ${formatInteger(n)} the accurate well W₁ holds ${percent(masses[0])} of the posterior and the flat well W₂ ${percent(masses[1])}. ` +
    `F = ${formatNumber(combined)} is ${(Math.min(...parts) - combined).toFixed(2)} below the smaller of F₁ = ${formatNumber(parts[0])} and F₂ = ${formatNumber(parts[1])}.`,
  table: (_, {curves: {ns, accurate, simple, combined}}) => ({
    columns: ['n', 'F1', 'F2', 'F', 'mass of W1'],
    rows: Array.from(ns, (n, i) => [
      n,
      accurate[i],
      simple[i],
      combined[i],
      Math.exp(combined[i] - accurate[i])
    ]).filter((_, i) => i % 2 === 0)
  }),
  drag
};

/** The posterior over an accurate, narrow well and a flat one, beside F_1, F_2 and F of both, exactly. */
export class ModelSelection extends Figure<typeof parameters, SelectionData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
