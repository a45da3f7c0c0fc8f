import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger, formatNumber} from '../number-format';
import {compute, type TransitionData, type TransitionState} from './compute';
import {draw, panels} from './draw';
import {scales} from './layout';
import {largestN, parameters} from './parameters';

/** A line is drawn through the hand; a guess stands under it. */
function drag(
  handle: string,
  [px, py]: readonly [number, number],
  _: TransitionState,
  {constant}: TransitionData,
  size: Size
) {
  const {x, y} = scales(size);
  const n = Math.min(largestN, Math.max(1, x.invert(px)));
  if (handle === 'guess') return {guess: [Number(n.toPrecision(3))]};
  const [name, value] =
    handle === 'loss'
      ? (['deltaLoss', y.invert(py) / n] as const)
      : (['deltaLambda', (y.invert(py) - constant) / Math.max(0.1, Math.log(n))] as const);
  const {min, max} = parameters[name];
  return {[name]: Number(Math.min(max, Math.max(min, value)).toPrecision(3))};
}

/** Whether there is a transition and why, in words. */
function verdict({deltaLoss, deltaLambda}: TransitionState, {critical, constant}: TransitionData): string {
  if (critical !== undefined)
    return `Phase 2, simple, has less free energy up to n = ${formatInteger(critical)}; beyond, phase 1, accurate, has less.`;
  const ratio = deltaLoss / deltaLambda;
  const largest = Math.exp(constant / deltaLambda - 1);
  return ratio > largest
    ? `No transition: ΔL/Δλ = ${formatNumber(ratio)} is above ${constant === 0 ? '1/e' : 'e^(c/Δλ − 1)'} = ${formatNumber(largest)}, so phase 1, accurate, has less free energy at every n.`
    : 'No transition: phase 1, accurate, has less free energy from the first datum on.';
}

export const definition: FigureDefinition<typeof parameters, TransitionData> = {
  tag: 'slt-phase-transition',
  title: 'Two phases, and the sample size at which one takes over',
  parameters,
  panels,
  presets: [
    {label: 'ΔL = 0.01, Δλ = ½', state: {'delta-loss': '0.01', 'delta-lambda': '0.5', 'with-constant': 'false'}},
    {
      label: 'A gap in λ three times larger',
      state: {'delta-loss': '0.01', 'delta-lambda': '1.5', 'with-constant': 'false'}
    },
    {label: 'A tenth of the loss', state: {'delta-loss': '0.001', 'delta-lambda': '0.5', 'with-constant': 'false'}},
    {label: 'No transition', state: {'delta-loss': '0.25', 'delta-lambda': '0.5', 'with-constant': 'false'}},
    {
      label: 'The two wells, with constants',
      state: {'delta-loss': '0.01', 'delta-lambda': '0.6667', 'with-constant': '', constant: '0.0915'}
    }
  ],
  controls: ({ask, withConstant}) =>
    ask ? ['guess'] : ['deltaLoss', 'deltaLambda', 'withConstant', ...(withConstant ? (['constant'] as const) : [])],
  terms: {loss: 'deltaLoss', lambda: 'deltaLambda'},
  termValues: ({deltaLoss, deltaLambda, ask}, {critical}) => ({
    loss: `ΔL = ${formatNumber(deltaLoss, 2)}`,
    lambda: `Δλ = ${formatNumber(deltaLambda)}`,
    ...(!ask && {exact: critical === undefined ? 'none' : formatInteger(critical)})
  }),
  compute,
  draw,
  readouts: ({ask, withConstant}, {critical}) =>
    ask
      ? []
      : [
          {
            label: critical === undefined ? 'cross' : 'cross at n =',
            value: critical === undefined ? 'nowhere' : formatInteger(critical),
            hue: 'truth',
            pill: !withConstant && critical !== undefined ? 'leading order' : undefined,
            why: 'the larger root of n ΔL = Δλ log n + c, by Lambert’s function W₋₁'
          }
        ],
  describe: (state, data) =>
    state.ask
      ? `Phase 1 pays ${formatNumber(state.deltaLambda)} log n, phase 2 pays ${formatNumber(state.deltaLoss, 2)} n. From which n on does phase 1 pay less?${state.guess.length > 0 ? ` Your guess: ${formatInteger(state.guess[0])}.` : ''}`
      : verdict(state, data) +
        (state.guess.length > 0 ? ` Your guess was n = ${formatInteger(state.guess[0])}.` : '') +
        (data.critical !== undefined && data.lead < 2
          ? ` Phase 2 is never ahead by more than ${formatNumber(data.lead, 2)} nats, so the change is gradual.`
          : ''),
  table: (_, {ns, accurate, simple, mass}) => ({
    columns: ['n', 'F1, less what both pay', 'F2, less what both pay', 'share of phase 1'],
    rows: Array.from(ns, (n, i) => [n, accurate[i], simple[i], mass[i]]).filter((_, i) => i % 5 === 0)
  }),
  drag
};

/** Δλ log n against n ΔL: where they cross, the accurate phase takes over from the simple one. */
export class PhaseTransition extends Figure<typeof parameters, TransitionData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
