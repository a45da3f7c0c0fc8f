import {Figure} from '../figure';
import type {FigureDefinition} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type MapData, type MapState} from './compute';
import {draw, fibreWords, formula, panels, plane, yesNo} from './draw';
import {box, parameters} from './parameters';

/** To hundredths, and onto 0 from nearby: what is special about 0 should be met. */
function settled(value: number): number {
  const within = Math.min(box, Math.max(-box, value));
  return Math.abs(within) < 0.04 ? 0 : Number(within.toFixed(2));
}

const positions = 400;

/** `w` follows the pointer; `twin` goes to the place of the fibre that is nearest to it. */
function drag(handle: string, at: readonly [number, number], _: MapState, data: MapData): Changes {
  const {x, y} = plane(data.dimension);
  if (handle === 'w')
    return data.dimension === 1
      ? {w: settled(x.invert(at[0]))}
      : {a: settled(x.invert(at[0])), b: settled(y.invert(at[1]))};
  let best = 0;
  let least = Infinity;
  for (let i = 0; i <= positions; i++) {
    const [a, b = 0] = data.fibre.at(i / positions);
    const distance = Math.hypot(x(a) - at[0], data.dimension === 1 ? 0 : y(b) - at[1]);
    if (distance < least) [best, least] = [i / positions, distance];
  }
  return {along: best};
}

const place = ({w}: MapData) =>
  w.length === 1 ? `w = ${formatNumber(w[0], 2)}` : `(a, b) = (${w.map(v => formatNumber(v, 2)).join(', ')})`;

export const definition: FigureDefinition<typeof parameters, MapData> = {
  tag: 'slt-parameter-map',
  title: 'Parameters and the functions they name',
  parameters,
  panels,
  presets: [
    {label: 'Every parameter its own function', state: {map: 'line', a: '0.8', b: '0.6'}},
    {label: 'Two names, both felt', state: {map: 'square', w: '0.8'}},
    {label: 'One-to-one, yet blind at 0', state: {map: 'cube', w: '0'}},
    {label: 'A whole curve of names', state: {map: 'product', a: '0.8', b: '0.6'}},
    {label: 'Where the curve becomes a cross', state: {map: 'product', a: '0', b: '0'}},
    {label: 'A neuron: two signs, one function', state: {map: 'tanh', a: '0.8', b: '0.9'}},
    {label: 'A neuron switched off', state: {map: 'tanh', a: '0', b: '0.8'}}
  ],
  controls: ({map}) => [
    'map',
    ...(map === 'square' || map === 'cube' ? (['w'] as const) : (['a', 'b'] as const)),
    // A fibre that is always one point has no second parameter.
    ...(map === 'line' || map === 'cube' ? [] : (['along'] as const))
  ],
  terms: {region: 'along'},
  termValues: (_, data) => ({
    region: fibreWords[data.fibre.kind],
    complexity: `rank ${data.rank} of ${data.dimension}`
  }),
  compute,
  draw,
  describe: (state, data) =>
    `f(x) = ${parameters.map.options[state.map as keyof typeof parameters.map.options]} at ${place(data)} is ${formula(state, data)}; its fibre is ${fibreWords[data.fibre.kind]}. One-to-one: ${yesNo(data.oneToOne)}. ` +
    (data.rank === data.dimension
      ? 'Every small step changes the function.'
      : data.rank === 0
        ? 'No small step changes the function, to first order.'
        : 'Along the double line nothing changes, to first order.'),
  table: (_, {xs, values, twinValues, directions, neighbours}) => ({
    columns: ['x', 'f at w', 'f at w′', ...directions.flatMap((_, i) => [`f at w + v${i + 1}`, `f at w − v${i + 1}`])],
    rows: Array.from(xs, (x, i) => [
      x,
      values[i],
      twinValues[i],
      ...neighbours.flatMap(([plus, minus]) => [plus[i], minus[i]])
    ]).filter((_, i) => i % 8 === 0)
  }),
  drag
};

/** A parameter with its fibre on the left, its function and those of its neighbours on the right. */
export class ParameterMap extends Figure<typeof parameters, MapData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
