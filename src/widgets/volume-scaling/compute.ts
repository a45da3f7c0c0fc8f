import {
  type Band,
  evaluatePolynomial,
  fitVolumeScaling,
  type LearningCoefficient,
  type Polynomial,
  parsePolynomial,
  rlct,
  sublevelSlicer,
  sublevelVolume,
  type VolumeScalingFit
} from '../../numerics';
import {nearestZero} from '../loss-formula';
import {memo} from '../memo';
import type {State} from '../parameters';
import type {parameters} from './parameters';

export type VolumeState = State<typeof parameters>;

/** [−box, box] in each variable is where volumes are measured, with a uniform prior. */
export const box = 1;

/** The smallest ε drawn, and a volume every half decade down to it. */
export const smallest = 1e-12;
const epsilons = Array.from({length: 25}, (_, i) => 10 ** (-i / 2));

/** The asymptotic law is fitted where it may hold: below this ε. */
const fitBelow = 1e-4;

/** Lighter sets {K < level} around the region, to show its shape; the same for every ε. */
const backdrop = [1, 0.3, 0.1, 0.03, 0.01, 1e-3, 1e-4];

export interface Outline {
  readonly epsilon: number;
  /** In the plane: parts of the region between a lower and an upper curve over x. */
  readonly bands: readonly Band[];
}
export interface VolumeData {
  readonly dimension: number;
  readonly variables: readonly string[];
  /** The zero of K that λ and m belong to. */
  readonly zero: readonly number[];
  readonly coefficient: LearningCoefficient;
  readonly points: readonly {readonly epsilon: number; readonly volume: number}[];
  readonly fit: VolumeScalingFit | undefined;
  /** The fitted law at the points it was fitted to. */
  readonly fitted: readonly {readonly epsilon: number; readonly volume: number}[];
  /** Some other zero in the box makes V larger than λ at the marked point explains. */
  readonly otherZero: boolean;
  readonly region: Outline;
  /** In one variable: the region's ends, [lower, upper, lower, upper, …]. */
  readonly intervals: readonly number[];
  readonly backdrop: readonly Outline[];
  readonly volume: number;
  /** d log V / d log ε at ε. */
  readonly slope: number;
  /** K over [−1, 1] when it has one variable. */
  readonly profile: Float64Array | undefined;
}

/** λ and m at the point asked for, or at the nearest zero where K is not 0 there. */
function coefficientNear(k: string, at: readonly number[]): Pick<VolumeData, 'zero' | 'coefficient'> {
  try {
    return {zero: at, coefficient: rlct(k, {at})};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const zero = nearestZero(k);
    return {zero, coefficient: rlct(k, {at: zero})};
  }
}

/** All that depends on K and the marked point alone. */
const shape = memo((k: string, x: number, y: number) => {
  const polynomial = parsePolynomial(k);
  const dimension = polynomial.variables.length;
  const slicer = sublevelSlicer(polynomial, box);
  const {zero, coefficient} = coefficientNear(k, [x, y].slice(0, dimension));
  const points = sublevelVolume(polynomial, epsilons, {box});
  const asymptotic = points.filter(({epsilon, volume}) => epsilon <= fitBelow && volume > 0);
  const fit = asymptotic.length > 2 ? fitVolumeScaling(asymptotic, coefficient.multiplicity) : undefined;
  return {
    polynomial,
    dimension,
    slicer,
    zero,
    coefficient,
    points,
    fit,
    fitted: fit
      ? asymptotic.map(({epsilon, volume}, i) => ({epsilon, volume: volume * Math.exp(-fit.residuals[i])}))
      : [],
    backdrop: dimension === 2 ? backdrop.map(epsilon => ({epsilon, bands: slicer.region(epsilon)})) : []
  };
});

/** Half a step in log ε for the slope: its error and V's, of order h², are below what is shown. */
const h = 1e-3;

/** V and its logarithmic slope at ε, by the exact volumes at ε·e^(±h). */
const local = memo((polynomial: Polynomial, epsilon: number) => {
  const [above, below] = sublevelVolume(polynomial, [epsilon * Math.exp(h), epsilon * Math.exp(-h)], {box});
  return {
    volume: Math.sqrt(above.volume * below.volume),
    slope: Math.log(above.volume / below.volume) / (2 * h)
  };
});

/** K at evenly spaced points of [−box, box]. */
const profile = memo((polynomial: Polynomial) =>
  Float64Array.from({length: 241}, (_, i) => evaluatePolynomial(polynomial, [box * (i / 120 - 1)]))
);

export function compute({k, epsilon, at}: VolumeState): VolumeData {
  const {polynomial, slicer, ...rest} = shape(k, at[0], at[1]);
  const {volume, slope} = local(polynomial, epsilon);
  const {coefficient, fit} = rest;
  return {
    ...rest,
    variables: polynomial.variables,
    otherZero: Boolean(fit && fit.lambda < coefficient.lambda - 0.03),
    region: {epsilon, bands: rest.dimension === 2 ? slicer.region(epsilon) : []},
    intervals: rest.dimension === 1 ? slicer.slice(epsilon) : [],
    volume,
    slope,
    profile: rest.dimension === 1 ? profile(polynomial) : undefined
  };
}
