import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger} from '../number-format';
import {largeClock, turnAt} from './clocks';
import {type CircleData, type CircuitData, type CircuitState, compute, numberAt} from './compute';
import {draw, panels} from './draw';
import {logitScales} from './logits';
import {parameters} from './parameters';
import {presets} from './presets';
import {neuronScales, percent, widthScales} from './right-answers';

const within = (name: 'width' | 'neurons', value: number) => {
  const {min, max} = parameters[name];
  return {[name]: Math.round(Math.min(max, Math.max(min, value)))};
};

/** The hands turn, the answer moves along its axis by the second number, and the networks grow along theirs. */
function drag(handle: string, at: readonly [number, number], state: CircuitState, data: CircuitData, size: Size) {
  const {p, a, b} = data;
  if (handle === 'width') return within('width', widthScales(size).x.invert(at[0]));
  if (handle === 'neurons') return within('neurons', neuronScales(size).x.invert(at[0]));
  if (handle === 'answer') {
    const {x} = logitScales(p, size, data.network ? 'left' : 'right');
    const candidate = Math.min(p - 1, Math.max(0, Math.round(x.invert(at[0]))));
    return {b: (candidate - a + p) % p};
  }
  const turn = turnAt(largeClock(size), at);
  if (state.view === 'circle') return {[handle]: numberAt(turn, 1, p, handle === 'a' ? a : b)};
  const k = data.frequencies[0];
  return handle === 'a' ? {a: numberAt(turn, k, p, a)} : {b: numberAt(turn - (k * a) / p, k, p, b)};
}

const controls = {
  waves: ['a', 'b', 'p', 'frequencies', 'seed'],
  circle: ['a', 'b', 'neurons', 'p'],
  network: ['a', 'b', 'width', 'p', 'seed']
} as const;

/** What the circle says for a + b. */
function saidOf({said: [said, tied]}: CircleData, {a, b, p, answer}: CircuitData): string {
  const sum = `${a} + ${b} = ${answer} mod ${p}`;
  if (said === undefined) return `Here ${a} and ${b} are opposite, and it says nothing.`;
  if (tied !== undefined) return `Here ${said} and ${tied} tie for ${sum}.`;
  return `Here it answers ${said === answer ? sum : `${said} for ${sum}`}.`;
}

function describe({view, width, neurons, seed}: CircuitState, data: CircuitData): string {
  const {p, a, b, answer, frequencies, waves, winner, network, circle} = data;
  const sum = `${a} + ${b} = ${answer} mod ${p}`;
  if (network)
    return `Gromov’s network with ${width} neurons (seed ${seed}) answers ${winner === answer ? sum : `${winner} for ${sum}`}; of all ${formatInteger(p * p)} pairs it gets ${percent(network.accuracy)} right.`;
  if (view === 'circle' && circle)
    return `Pearce’s circle with ${neurons} ReLU neurons gets ${percent(circle.accuracies[circle.hs.indexOf(neurons)])} of all ${formatInteger(p * p)} pairs right. ${saidOf(circle, data)}`;
  const clocks = `${frequencies.length === 1 ? 'One wave' : `${frequencies.length} waves`}, k = ${frequencies.join(', ')}`;
  return waves.ties > 1
    ? `${clocks}: ${waves.ties} candidates tie with ${sum}, as p and every k are multiples of ${waves.ties}.`
    : `${clocks}: ${sum} wins and leads the best other candidate by ${percent(waves.lead)}.`;
}

export const definition: FigureDefinition<typeof parameters, CircuitData> = {
  tag: 'slt-modular-circuit',
  title: 'Addition modulo p by trigonometry',
  parameters,
  panels,
  presets,
  controls: ({view}) => controls[view as keyof typeof controls],
  limits: ({p}) => ({a: Number(p) - 1, b: Number(p) - 1}),
  terms: {a: 'a', b: 'b', frequency: 'frequencies'},
  termValues: (_, {a, b, answer, frequencies, waves, network, circle}) => ({
    a: String(a),
    b: String(b),
    exact: String(answer),
    ...(network || circle
      ? {}
      : {
          frequency: `k = ${frequencies.join(', ')}`,
          accuracy: waves.ties > 1 ? `${waves.ties} tie` : `leads by ${percent(waves.lead)}`
        })
  }),
  compute,
  draw,
  describe,
  table: (_, {logits, network, circle}) =>
    network
      ? {columns: ['N', 'share right'], rows: network.widths.map((n, i) => [n, network.accuracies[i]])}
      : circle
        ? {columns: ['h', 'share right'], rows: circle.hs.map((h, i) => [h, circle.accuracies[i]])}
        : {columns: ['c', 'logit, highest = 1'], rows: Array.from(logits, (logit, candidate) => [candidate, logit])},
  drag
};

/** The algorithm that networks learn for addition modulo p: hands that turn, waves that agree; and two networks that do it. */
export class ModularCircuit extends Figure<typeof parameters, CircuitData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
