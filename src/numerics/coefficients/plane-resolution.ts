import {parsePolynomial} from '../polynomials/parse-polynomial';
import type {Polynomial, Term} from '../polynomials/polynomial';
import {compare, formatRational, rational} from '../polynomials/rational';
import {type LearningCoefficient, learningCoefficient} from './learning-coefficient';
import {
  blownUp,
  crossesNormally,
  crossingsAlong,
  type Divisor,
  orderOf,
  type Pair,
  type PlaneChart
} from './plane-chart';

/** One blow-up: the chart whose origin is blown up, and the two charts that take its place. */
export interface BlowUp {
  readonly centre: PlaneChart;
  readonly charts: readonly [PlaneChart, PlaneChart];
  readonly divisor: Divisor;
}

/** Blow-ups of the plane over the origin after which f has normal crossings there, and what they tell. */
export interface PlaneResolution {
  readonly variables: readonly [string, string];
  readonly plane: PlaneChart;
  readonly blowUps: readonly BlowUp[];
  /** The charts left in the end; together they hold all that lies over a neighbourhood of the origin. */
  readonly charts: readonly PlaneChart[];
  readonly divisors: readonly Divisor[];
  /** Pairs of divisors that cross over the origin. */
  readonly crossings: readonly (readonly [Divisor, Divisor])[];
  /** λ and m of K = f² at the origin: the least (h + 1)/2k, and 2 if two that attain it cross, else 1. */
  readonly coefficient: LearningCoefficient;
}

const mostBlowUps = 40;

/**
 * Resolves the singularity of {f = 0} at the origin by blow-ups of points, each at the origin of a chart, and reads λ and
 * m of K = f² off the exceptional divisors.
 *
 * @param f a polynomial in two variables, 0 at the origin; `x*y*(x+y)`, `y^2-x^3`
 * @throws PolynomialError if the text is not a polynomial
 * @throws RangeError if f has not two variables or is not 0 at the origin; if a point that is not the origin of a chart
 * would have to be blown up, as for (y-x)^2-x^3 or a curve with a repeated factor; if 40 blow-ups do not suffice
 *
 * Error: none, the arithmetic is exact.
 * Source: Watanabe 2009 (watanabe2009).
 */
export function planeResolution(f: string | Polynomial): PlaneResolution {
  const {variables, terms, text} = typeof f === 'string' ? parsePolynomial(f) : f;
  if (variables.length !== 2) throw new RangeError(`f must have 2 variables, got ${variables.length} in "${text}"`);
  const plane = planeChart(terms, variables);
  if (orderOf(terms) === 0) throw new RangeError(`f must be 0 at the origin, got "${text}"`);
  const blowUps: BlowUp[] = [];
  const charts: PlaneChart[] = [];
  for (const pending = [plane]; pending.length > 0; ) {
    const chart = pending.shift()!;
    if (crossesNormally(chart)) {
      charts.push(chart);
      continue;
    }
    if (blowUps.length === mostBlowUps) throw new RangeError(`${mostBlowUps} blow-ups do not resolve "${text}"`);
    const made = blowUp(chart, blowUps.length + 1, text);
    blowUps.push(made);
    pending.push(...made.charts);
  }
  const crossings = charts.flatMap(crossingsIn);
  const divisors = [...strictDivisors(plane, blowUps, crossings), ...blowUps.map(({divisor}) => divisor)];
  return {
    variables: variables as unknown as [string, string],
    plane,
    blowUps,
    charts,
    divisors,
    crossings,
    coefficient: read(divisors, crossings)
  };
}

const divisorOf = (name: string, exceptional: boolean, k: number, h: number): Divisor => ({
  name,
  exceptional,
  k,
  h,
  ratio: rational(h + 1, 2 * k)
});

/** The plane with the axes on which f vanishes taken out of it. */
function planeChart(terms: readonly Term[], variables: readonly string[]): PlaneChart {
  const k = [0, 1].map(i => Math.min(...terms.map(({exponents}) => exponents[i]))) as unknown as Pair;
  return {
    path: '',
    map: [
      [1, 0],
      [0, 1]
    ],
    k,
    rest: terms.map(({coefficient, exponents}) => ({coefficient, exponents: exponents.map((e, i) => e - k[i])})),
    h: [0, 0],
    axes: [0, 1].map(i =>
      k[i] > 0 ? divisorOf(variables[i], false, k[i], 0) : undefined
    ) as unknown as PlaneChart['axes']
  };
}

/** The strict transform apart from the axes: smooth in the end, so that f has order 1 on it. */
const strict = divisorOf('C', false, 1, 0);

/** The parts of {f = 0} with real points near the origin. */
function strictDivisors({axes, rest}: PlaneChart, blowUps: readonly BlowUp[], crossings: PlaneResolution['crossings']) {
  const real = blowUps.length === 0 ? orderOf(rest) > 0 : crossings.some(pair => pair.includes(strict));
  return [...axes, real ? strict : undefined].filter(divisor => divisor !== undefined);
}

function blowUp(centre: PlaneChart, count: number, text: string): BlowUp {
  const [[a, b], [c, d]] = centre.map;
  const k = centre.k[0] + centre.k[1] + orderOf(centre.rest);
  const divisor = divisorOf(`E${count}`, true, k, a + b + c + d - 1);
  const charts = [blownUp(centre, 'u', divisor), blownUp(centre, 'v', divisor)] as const;
  const touching = crossingsAlong(0, charts[0].rest).find(({simple}) => !simple);
  if (touching)
    throw new RangeError(
      `blow-ups at origins of charts do not resolve "${text}": on ${divisor.name} the curve is not simple at slope ${touching.at}`
    );
  return {centre, charts, divisor};
}

/** Which divisors cross in a chart, at a point that maps to the origin. */
function crossingsIn({axes, rest}: PlaneChart): (readonly [Divisor, Divisor])[] {
  const [u, v] = axes;
  const pairs: (readonly [Divisor, Divisor])[] = [];
  if (u && v) pairs.push([u, v]);
  if (orderOf(rest) > 0) pairs.push(...[u, v].flatMap(axis => (axis ? [[axis, strict] as const] : [])));
  for (const i of [0, 1] as const) {
    const axis = axes[i];
    if (axis?.exceptional && crossingsAlong(i, rest).length > 0) pairs.push([axis, strict]);
  }
  return pairs;
}

function read(divisors: readonly Divisor[], crossings: PlaneResolution['crossings']): LearningCoefficient {
  const lambda = divisors.map(({ratio}) => ratio).reduce((least, ratio) => (compare(ratio, least) < 0 ? ratio : least));
  const attains = ({ratio}: Divisor) => compare(ratio, lambda) === 0;
  const tied = crossings.find(pair => pair.every(attains));
  const names = tied ? tied.map(({name}) => name).join(' and ') : divisors.find(attains)!.name;
  return learningCoefficient(
    lambda,
    tied ? 2 : 1,
    true,
    `least (h + 1)/2k after the blow-ups, ${formatRational(lambda)}, on ${names}${tied ? ', which cross' : ''}`
  );
}
