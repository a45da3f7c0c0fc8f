import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatFormula, formatInteger, formatNumber} from '../number-format';
import type {NumberParameter} from '../parameters';
import type {Changes} from '../state';
import {bridgeScales} from './bridge';
import {compute, type FreeEnergyData, type FreeEnergyState, largestN} from './compute';
import {barFrame, draw, panels, scales} from './draw';
import {parameters} from './parameters';

const within = ({min, max}: Pick<NumberParameter, 'min' | 'max'>, value: number, digits = 3) =>
  Number(Math.min(max, Math.max(min, value)).toPrecision(digits));

const sampleSize = (n: number) => Math.round(within(parameters.n, n));

/** Every handle moves one parameter: n along the axis, λ at the end of its curve, L where the sum leaves the picture. */
function drag(
  handle: string,
  [px, py]: readonly [number, number],
  state: FreeEnergyState,
  data: FreeEnergyData,
  size: Size
): Changes {
  if (state.view === 'bridge') {
    const {volume, freeEnergy} = bridgeScales(data, size);
    return {n: sampleSize(handle === 'epsilon' ? 1 / volume.x.invert(px) : freeEnergy.x.invert(px))};
  }
  const {x, y, top} = scales(data, size);
  if (handle === 'n') return {n: sampleSize(x.invert(px))};
  if (handle === 'lambda')
    return {
      lambda: within(
        parameters.lambda,
        (y.invert(py) + (data.multiplicity - 1) * Math.log(Math.log(largestN))) / Math.log(largestN)
      )
    };
  if (handle === 'loss') {
    const n = within(parameters.n, x.invert(px), 6);
    return {loss: within(parameters.loss, (top - data.lambda * Math.log(n)) / n)};
  }
  const bar = barFrame(size);
  const share = Math.min(0.995, Math.max(0.005, (py - bar.top) / (bar.bottom - bar.top)));
  return {loss: within(parameters.loss, ((data.entropy - data.correction) * share) / (1 - share) / state.n)};
}

export const definition: FigureDefinition<typeof parameters, FreeEnergyData> = {
  tag: 'slt-free-energy',
  title: 'The free energy: accuracy against complexity',
  parameters,
  panels,
  presets: [
    {label: 'Little data: complexity rules', state: {view: 'formula', n: '50', loss: '0.0012', lambda: '3.5'}},
    {label: 'Much data: accuracy rules', state: {view: 'formula', n: '100000', loss: '0.0012', lambda: '3.5'}},
    {label: 'Exact, K = w⁴', state: {view: 'formula', k: 'w^4', 'show-exact': '', loss: '0.000001'}},
    {label: 'Exact, K = x²y²', state: {view: 'formula', k: 'x^2*y^2', 'show-exact': '', loss: '0.000001'}},
    {label: 'From volume to free energy, w⁴', state: {view: 'bridge', k: 'w^4'}},
    {label: 'From volume to free energy, x²y²: m = 2', state: {view: 'bridge', k: 'x^2*y^2'}}
  ],
  controls: ({view, showExact}) =>
    view === 'bridge'
      ? ['k', 'n']
      : showExact
        ? ['k', 'n', 'loss', 'showExact']
        : ['n', 'loss', 'lambda', 'multiplicity', 'showExact'],
  terms: {
    n: 'n',
    accuracy: 'loss',
    energy: 'loss',
    loss: 'loss',
    complexity: 'lambda',
    entropy: 'lambda',
    lambda: 'lambda',
    multiplicity: 'multiplicity'
  },
  termValues: (state, {energy, entropy, correction, exact, multiplicity, coefficient, lambda, total, volume}) => ({
    n: formatInteger(state.n),
    accuracy: formatNumber(energy),
    complexity: formatNumber(entropy - correction),
    multiplicity: String(multiplicity),
    lambda: coefficient?.fraction ?? formatNumber(lambda),
    loss: formatNumber(state.loss),
    ...(volume !== undefined && {region: formatNumber(volume)}),
    ...(exact !== undefined && {posterior: formatNumber(Math.exp(-exact))}),
    exact: exact === undefined ? `≈ ${formatNumber(total)}` : formatNumber(exact)
  }),
  compute,
  draw,
  readouts: (_, {coefficient, multiplicity, bridge}) => {
    if (!coefficient) return [];
    const {fraction, exact, why} = coefficient;
    return [
      {
        label: exact ? 'λ =' : 'λ ≤',
        value: `${fraction}, m = ${multiplicity}`,
        hue: 'complexity',
        pill: exact ? 'exact' : undefined,
        why
      },
      ...(bridge
        ? [
            {
              label: 'slopes of V, F',
              value: `${bridge.volumeSlope.toFixed(3)}, ${bridge.freeEnergySlope.toFixed(3)}`,
              why: 'd log V/d log ε at ε = 1/n and dF/d log n, from the exact values'
            }
          ]
        : [])
    ];
  },
  describe: ({view, n, k}, {energy, entropy, correction, total, exact, volume, bridge, coefficient}) =>
    view === 'bridge'
      ? `K = ${formatFormula(k)}, n = ${formatInteger(n)}: the region K < 1/n has volume ${formatNumber(volume!)}, and the free energy is ${formatNumber(exact!)}. ` +
        `Their slopes are ${bridge!.volumeSlope.toFixed(3)} and ${bridge!.freeEnergySlope.toFixed(3)}; λ is ${coefficient!.fraction}.`
      : `At n = ${formatInteger(n)} the free energy is about ${formatNumber(total)}: ${formatNumber(energy)} for accuracy and ${formatNumber(entropy - correction)} for complexity, so ` +
        (energy > entropy - correction ? 'accuracy costs more.' : 'complexity costs more.') +
        (exact === undefined ? '' : ` The exact value is ${formatNumber(exact)}.`),
  table: (_, {ns, totalCurve, complexityCurve, exactCurve, volumes}) => ({
    columns: ['n', 'formula', 'complexity', ...(exactCurve ? ['exact F', 'V(1/n)'] : [])],
    rows: Array.from(ns, (n, i) => [
      n,
      totalCurve[i],
      complexityCurve[i],
      ...(exactCurve && volumes ? [exactCurve[i], volumes[i]] : [])
    ]).filter((_, i) => i % 4 === 0)
  }),
  drag
};

/** F ≈ nL + λ log n − (m−1) log log n, term by term, beside the exact value; and the bridge from V(ε). */
export class FreeEnergy extends Figure<typeof parameters, FreeEnergyData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
