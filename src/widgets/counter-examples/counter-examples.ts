import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type ExampleData, type ExampleState} from './compute';
import {draw, lineScales, panels, squareScales, volumeScales} from './draw';
import {parameters} from './parameters';

/** The handle on the plot sets ε; the one at the region's edge, the K that is reached there. */
function drag(
  handle: string,
  [px]: readonly [number, number],
  _: ExampleState,
  {dimension, exponent}: ExampleData,
  size: Size
): Changes {
  const edge = () => (dimension === 1 ? lineScales(size) : squareScales(size)).x.invert(px);
  const epsilon = handle === 'epsilon' ? volumeScales(size).x.invert(px) : Math.max(0, edge()) ** exponent;
  return {epsilon: Number(Math.min(1, Math.max(parameters.epsilon.min, epsilon)).toPrecision(3))};
}

const lambdaText = ({h, coefficient}: ExampleData) => (h > 0 ? formatNumber(coefficient.lambda) : coefficient.fraction);

const setting = ({k, dimension, h}: ExampleData) =>
  dimension === 2
    ? 'K = w₁ + w₂ on [0, 1]², least at a corner'
    : `K = ${k.replace('^2', '²').replace('^4', '⁴')} with ${h > 0 ? `a prior ∝ |w|ʰ, h = ${h}, which is 0 at the optimum` : 'a uniform prior'}`;

const presets = [
  {label: 'w²: regular, λ = d/2', state: {example: 'regular'}},
  {label: 'w⁴: singular, λ below d/2', state: {example: 'flat'}},
  {label: 'a prior that vanishes: λ = 1 > ½', state: {example: 'prior', h: '1', epsilon: '0.1'}},
  {label: 'a minimum on the boundary: λ = 2 > 1', state: {example: 'boundary', epsilon: '0.4'}}
] as const;

export const definition: FigureDefinition<typeof parameters, ExampleData> = {
  tag: 'slt-counter-examples',
  title: 'When the learning coefficient is at most d/2',
  parameters,
  panels,
  presets,
  controls: ({example}) => (example === 'prior' ? ['example', 'h', 'epsilon'] : ['example', 'epsilon']),
  terms: {epsilon: 'epsilon', region: 'epsilon'},
  termValues: ({epsilon}, data) => ({
    epsilon: formatNumber(epsilon, 2),
    region: formatNumber(data.volume),
    lambda: lambdaText(data)
  }),
  compute,
  draw,
  readouts: (_, data) => [
    {label: 'λ =', value: lambdaText(data), hue: 'complexity', pill: 'exact', why: data.coefficient.why},
    {label: 'V =', value: formatNumber(data.volume), hue: 'loss', why: 'the prior mass of the region K < ε'}
  ],
  describe: ({epsilon}, data) =>
    `${setting(data)}: the region K < ${formatNumber(epsilon, 2)} has volume ${formatNumber(data.volume)}, and λ is ${lambdaText(data)}, ` +
    (data.holds ? 'not more than' : 'more than') +
    ` d/2 = ${data.dimension === 1 ? '1/2' : '1'}.`,
  table: (_, {coefficient, whole}) => ({
    columns: ['epsilon', 'V(epsilon)'],
    rows: Array.from({length: 7}, (_, i) => [10 ** -i, whole * 10 ** (-i * coefficient.lambda)])
  }),
  drag
};

/** λ against d/2: a regular and a singular minimum, a prior that vanishes, a minimum on the boundary. */
export class CounterExamples extends Figure<typeof parameters, ExampleData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
