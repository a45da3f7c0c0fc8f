import {Figure} from '../figure';
import type {FigureDefinition, Readout, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatInteger, formatNumber} from '../number-format';
import type {Changes} from '../state';
import {type BrokenData, type BrokenState, compute} from './compute';
import {draw, panels, sampleSizeAt} from './draw';
import {type Curve, simulations} from './estimates';
import {parameters} from './parameters';
import {singular} from './sample';

const signed = (value: number) => value.toFixed(2).replace('-', '−');

/** A click on a tile or on its line in the list shows it large; the handle on the BIC curve moves n. */
function drag(
  handle: string,
  [px]: readonly [number, number],
  {claim}: BrokenState,
  _: BrokenData,
  size: Size
): Changes {
  if (handle.startsWith('claim-')) return {claim: handle.slice('claim-'.length)};
  const n = Number(sampleSizeAt(px, claim, size).toPrecision(3));
  return {n: Math.round(Math.min(parameters.n.max, Math.max(parameters.n.min, n)))};
}

const descriptions: Readonly<Record<string, (state: BrokenState, data: BrokenData) => string>> = {
  all: ({n}) =>
    `Six classical statements at n = ${formatInteger(n)}. They hold for the regular model, in grey, and each fails for the singular one.`,
  error: ({n}, {errors}) =>
    `At n = ${formatInteger(n)}, n times the error of ${errors.length} separate means is ${formatNumber(errors.at(-1)!.regular)}; of one product of ${errors.length} parameters it is ${formatNumber(errors.at(-1)!.singular)}, below λ = ½ for any number of them.`,
  'cramer-rao': ({n}, {deviation, biasedBounds}) =>
    `No estimate is unbiased around w = 0, and the Cramér–Rao bound for those is infinite. At n = ${formatInteger(n)} the maximum-likelihood estimate deviates by ${formatNumber(deviation.singular)}; the bound that knows its bias is ${formatNumber(atZero(biasedBounds))}.`,
  bic: ({n}, {bicError}) =>
    `At n = ${formatInteger(n)} the free energy less BIC is ${signed(bicError.regular)} for the regular model and ${signed(bicError.singular)} for w³, where it falls like (λ − ½) log n.`,
  mle: ({n}, {simulated}) =>
    `The estimate of w in N(w³, ½) has two peaks and density 0 at the truth. Over ${simulations} samples of n = ${formatInteger(n)} the mean of ŵ² is ${formatNumber(simulated.value)} ± ${formatNumber(simulated.error, 1)}; exactly it is ${formatNumber(simulated.exact)}.`,
  posterior: ({n}, {posteriors: {singular}}) =>
    `After n = ${formatInteger(n)} data the posterior of w³ is no bell, and more data do not make it one. ` +
    (singular.distance === undefined
      ? 'Its peak is not inside the box, so Laplace has no approximation.'
      : `Laplace's Gaussian misplaces ${Math.round(100 * singular.distance)} % of its probability.`),
  metric: () =>
    'For two separate means the Fisher metric is the same round ball everywhere. For the mean ab it is zero along the curves on which ab does not change, and zero altogether at the origin.'
};

function readouts({claim, n}: BrokenState, data: BrokenData): readonly Readout[] {
  const {errors, deviation, bicError, simulated, posteriors} = data;
  switch (claim) {
    case 'error':
      return [
        {label: 'd = 6: n·E[Gₙ] =', value: errors.at(-1)!.singular.toFixed(3), hue: 'loss', why: 'exact, by quadrature'}
      ];
    case 'cramer-rao':
      return [
        {
          label: 'deviation at 0:',
          value: deviation.singular.toFixed(3),
          hue: 'data',
          why: `exact; the bound of unbiased estimates is infinite, that with the bias of this one ${formatNumber(atZero(data.biasedBounds))}`
        }
      ];
    case 'bic':
      return [{label: 'F − BIC =', value: signed(bicError.singular), hue: 'complexity', why: 'of w³, for this data'}];
    case 'mle':
      return [
        {
          label: 'mean of ŵ² =',
          value: `${simulated.value.toPrecision(3)} ± ${simulated.error.toPrecision(1)}`,
          hue: 'data',
          why: `over ${simulations} simulated samples of n = ${formatInteger(n)}; exactly ${formatNumber(simulated.exact)}`
        }
      ];
    case 'posterior': {
      const {distance} = posteriors.singular;
      return [
        {
          label: 'Laplace misplaces',
          value: distance === undefined ? '–' : `${Math.round(100 * distance)} %`,
          hue: 'complexity',
          why: 'total variation distance between the posterior and its Gaussian'
        }
      ];
    }
    default:
      return [];
  }
}

const seeded = ['all', 'bic', 'mle', 'posterior'];

export const definition: FigureDefinition<typeof parameters, BrokenData> = {
  tag: 'slt-broken-statistics',
  title: 'Singular models break statistics',
  parameters,
  panels,
  controls: ({claim}) =>
    claim === 'metric' ? ['claim'] : seeded.includes(claim) ? ['claim', 'n', 'seed'] : ['claim', 'n'],
  terms: {n: 'n'},
  // λ is that of the product in one tile, of w³ in another.
  termValues: ({n, claim}) => ({
    n: formatInteger(n),
    ...(claim === 'error' && {lambda: '1/2'}),
    ...(claim === 'bic' && {lambda: singular.learningCoefficient.fraction})
  }),
  compute,
  draw,
  readouts,
  describe: (state, data) => descriptions[state.claim](state, data),
  table: ({n}, {errors, deviation, biasedBounds, bicError, posteriors, simulated, means}) => ({
    columns: [`at n = ${n}`, 'regular', 'singular'],
    rows: [
      ...errors.map((pair, i) => [`n E[G], ${i + 1} parameters`, pair.regular, pair.singular]),
      ['deviation of the estimate at w = 0', deviation.regular, deviation.singular],
      ['Cramér–Rao bound without a bias', deviation.regular, '∞'],
      ['Cramér–Rao bound with its bias', deviation.regular, atZero(biasedBounds)],
      ['slope of its mean at w = 0', 1, slopeAtZero(means)],
      ['F − BIC', bicError.regular, bicError.singular],
      ['mean square of simulated estimates', '', simulated.value],
      ['its standard error', '', simulated.error],
      ['total variation to Laplace', posteriors.regular.distance ?? '', posteriors.singular.distance ?? '']
    ]
  }),
  drag
};

const atZero = ({ys}: Curve) => ys[(ys.length - 1) / 2];

/** Between the two drawn points next to 0. */
function slopeAtZero({xs, ys}: Curve): number {
  const i = (xs.length - 1) / 2;
  return (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
}

/** Six statements of classical statistics, each with a regular model for which it holds and a singular one for which not. */
export class BrokenStatistics extends Figure<typeof parameters, BrokenData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
