import {Figure} from '../figure';
import type {FigureDefinition} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type FisherData, type FisherState, rangeOf} from './compute';
import {draw, panels, plane} from './draw';
import {parameters} from './parameters';

/** To hundredths, and onto 0 from nearby: there most models are degenerate. */
function settled(value: number, [low, high]: readonly [number, number]): number {
  const within = Math.min(high, Math.max(low, value));
  return Math.abs(within) < 0.015 * (high - low) ? 0 : Number(within.toFixed(2));
}

function drag(_: string, [px, py]: readonly [number, number], {model}: FisherState, data: FisherData): Changes {
  const {x, y} = plane(data);
  const [first, second] = rangeOf(data.model);
  return {[model === 'mixture' ? 'share' : 'a']: settled(x.invert(px), first), b: settled(y.invert(py), second)};
}

const vector = (v: readonly number[]) => `(${v.map(entry => formatNumber(Number(entry.toFixed(3)), 2)).join(', ')})`;
const rowsOf = ({matrix}: FisherData) => {
  const [aa, ab, ba, bb] = matrix.map(entry => formatNumber(Number(entry.toFixed(3)), 2));
  return [
    [aa, ab],
    [ba, bb]
  ];
};
const matrixWords = (data: FisherData) =>
  `(${rowsOf(data)
    .map(row => row.join(', '))
    .join('; ')})`;
const eigenvalues = ({directions}: FisherData) =>
  directions.map(({information}) => formatNumber(information)).join(' and ');

export const definition: FigureDefinition<typeof parameters, FisherData> = {
  tag: 'slt-fisher',
  title: 'The Fisher information at a parameter',
  parameters,
  panels,
  presets: [
    {label: 'Regular: a circle everywhere', state: {model: 'line', a: '0.8', b: '0.6'}},
    {label: 'A cube: blind at a = 0', state: {model: 'cubic', a: '0', b: '0.6'}},
    {label: 'A mixture of two equal normals', state: {model: 'mixture', share: '0.5', b: '0'}},
    {label: 'A neuron switched off', state: {model: 'tanh', a: '0', b: '0.8'}},
    {label: 'A neuron with nothing on', state: {model: 'tanh', a: '0', b: '0'}},
    {label: 'One direction too many', state: {model: 'reduced-rank', a: '0.8', b: '0.6'}},
    {label: 'Three layers: flatter at b = 0', state: {model: 'deep-linear', a: '0.8', b: '0'}}
  ],
  controls: ({model}) => ['model', model === 'mixture' ? 'share' : 'a', 'b'],
  termValues: (_, data) => ({
    data: matrixWords(data),
    complexity: vector(data.directions[1].v)
  }),
  compute,
  draw,
  readouts: (_, data) => [
    {
      label: 'I =',
      value: matrixWords(data),
      matrix: rowsOf(data),
      hue: 'data',
      pill: `rank ${data.rank}: ${data.rank === 2 ? 'regular' : 'singular'}`,
      why: 'the Fisher information matrix in the coordinates a and b; its rank by singular values of the scores above rounding'
    }
  ],
  describe: ({model, b}, data) =>
    `Model: ${parameters.model.options[model as keyof typeof parameters.model.options]}, a = ${formatNumber(data.w[0], 2)}, b = ${formatNumber(b, 2)}. The Fisher information is ${matrixWords(data)}, with eigenvalues ${eigenvalues(data)}. ` +
    (data.rank === 2
      ? 'Every direction is seen by the data: the model is regular here.'
      : data.rank === 1
        ? `Along v = ${vector(data.directions[1].v)} the derivative is 0 for every x: the model is singular here.`
        : 'The derivative is 0 in every direction: the model is singular here.'),
  table: (_, {model, xs, values, directions}) => ({
    columns: ['x', model.of === 'mean' ? 'f(x)' : 'p(x)', 'derivative along u', 'derivative along v'],
    rows: Array.from(xs, (x, i) => [x, values[i], directions[0].derivative[i], directions[1].derivative[i]]).filter(
      (_, i) => i % 10 === 0
    )
  }),
  drag
};

/** The Fisher information as an ellipse at a parameter, and the derivatives along its two axes. */
export class Fisher extends Figure<typeof parameters, FisherData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
