import {evaluatePolynomial, parsePolynomial} from '../../numerics';
import {guessWith} from '../asking';
import {Figure} from '../figure';
import type {FigureDefinition, Readout, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatFormula, formatNumber} from '../number-format';
import type {Changes} from '../state';
import {compute, type VolumeData, type VolumeState} from './compute';
import {draw, panels, pointAt, volumeScales} from './draw';
import {parameters, sketchedAt} from './parameters';
import {presets} from './presets';

/** On the plot the handle sets ε; in the region, the level of K under the pointer becomes ε. */
function drag(
  handle: string,
  at: readonly [number, number],
  state: VolumeState,
  data: VolumeData,
  size: Size
): Changes {
  const {k, guess} = state;
  if (handle.startsWith('guess-')) {
    const {min, start} = parameters.guess;
    const volume = Math.min(1, Math.max(min, volumeScales(size).y.invert(at[1])));
    return {guess: guessWith(guess, start, Number(handle.slice(-1)), Number(volume.toPrecision(2)))};
  }
  const {w, level} = pointAt(at, data.dimension, size);
  const value =
    handle === 'epsilon' ? volumeScales(size).x.invert(at[0]) : (level ?? evaluatePolynomial(parsePolynomial(k), w));
  return {epsilon: Number(Math.min(1, Math.max(parameters.epsilon.min, value)).toPrecision(3))};
}

/** The mean slope of a sketch, from its first place to its last. */
const sketchedSlope = (guess: readonly number[]) =>
  Math.log(guess[0] / guess[guess.length - 1]) / Math.log(sketchedAt[0] / sketchedAt[sketchedAt.length - 1]);

const guessed = (guess: readonly number[]): Readout => ({
  label: 'your slope',
  value: sketchedSlope(guess).toFixed(2),
  why: 'from the first place of your sketch to the last'
});

const found = ({coefficient, otherZero, slope}: VolumeData): readonly Readout[] => [
  {
    label: 'λ =',
    value: `${coefficient.fraction}, m = ${coefficient.multiplicity}`,
    hue: 'complexity',
    pill: otherZero ? 'another zero rules V' : coefficient.exact ? 'exact' : 'upper bound',
    why: otherZero
      ? 'λ and m belong to the marked point; a more singular zero elsewhere in the box makes V larger'
      : coefficient.why
  },
  {label: 'local slope', value: Number.isFinite(slope) ? slope.toFixed(3) : '–', why: 'd log V / d log ε at this ε'}
];

const inWords = (k: string, epsilon: number, {volume, coefficient, slope, otherZero}: VolumeData) =>
  `K = ${formatFormula(k)}. The region K < ${formatNumber(epsilon, 2)} has volume ${formatNumber(volume)} of the box; the local slope is ${Number.isFinite(slope) ? slope.toFixed(3) : 'not defined'}. ` +
  `The learning coefficient at the marked point is ${coefficient.fraction}, multiplicity ${coefficient.multiplicity}${coefficient.exact ? '' : ' (an upper bound)'}.` +
  (otherZero ? ' Another zero of K in the box rules the volume.' : '');

export const definition: FigureDefinition<typeof parameters, VolumeData> = {
  tag: 'slt-volume-scaling',
  title: 'How fast the volume of good parameters shrinks',
  parameters,
  panels,
  presets,
  controls: ({ask}) => (ask ? ['guess'] : ['k', 'epsilon', 'showLine', 'showFit']),
  terms: {epsilon: 'epsilon', region: 'epsilon'},
  termValues: ({epsilon, ask}, {volume, coefficient}) => ({
    epsilon: formatNumber(epsilon, 2),
    ...(!ask && {region: formatNumber(volume)}),
    ...(!ask && {lambda: coefficient.fraction, multiplicity: String(coefficient.multiplicity)})
  }),
  compute,
  draw,
  readouts: ({ask, guess}, data) => (ask ? [] : guess.length > 0 ? [guessed(guess), found(data)[0]] : found(data)),
  describe: ({k, epsilon, ask, guess}, data) =>
    ask
      ? `K = ${formatFormula(k)}. How does the volume of the region fall as ε shrinks? Sketch it on the axes; Next shows it.`
      : inWords(k, epsilon, data) +
        (guess.length > 0 ? ` Your sketch falls with slope ${sketchedSlope(guess).toFixed(2)}.` : ''),
  table: (_, {points, fitted}) => ({
    columns: ['epsilon', 'V(epsilon)', 'fitted'],
    rows: points.map(({epsilon, volume}) => [epsilon, volume, fitted.find(p => p.epsilon === epsilon)?.volume ?? ''])
  }),
  drag
};

/** The region {K < ε} beside its volume on log–log axes, with λ and m where they are known. */
export class VolumeScaling extends Figure<typeof parameters, VolumeData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
