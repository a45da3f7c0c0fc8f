import {
  type Band,
  type BlowUp,
  type Divisor,
  formatPolynomial,
  type PlaneChart,
  type PlaneResolution,
  planeResolution,
  type SublevelSlicer,
  sublevelSlicer
} from '../../numerics';
import {memo} from '../memo';
import type {State} from '../parameters';
import {type Curve, type CurveName, curves} from './curves';
import {type parameters, reach} from './parameters';

export type BlowUpState = State<typeof parameters>;
export type Point = readonly [number, number];

/** One side of a blow-up: {K < ε} and {f = 0} in a chart. */
export interface Side {
  readonly chart: PlaneChart;
  readonly region: readonly Band[];
  /** The strict transform apart from the axes, one polyline a branch; ±∞ where it leaves the chart. */
  readonly strict: readonly (readonly Point[])[];
  /** Where exceptional divisors or {f = 0} meet and f is no monomial in coordinates: the next point to blow up. */
  readonly crossed: boolean;
  readonly point: Point;
}
export interface BlowUpData {
  readonly curve: Curve;
  readonly resolution: PlaneResolution;
  /** The blow-up that is shown, from 1. */
  readonly count: number;
  readonly before: Side;
  readonly after: Side;
  /** The point in the plane. */
  readonly inPlane: Point;
  /** Divisors so far: the curve itself, then E1, E2, … */
  readonly divisors: readonly Divisor[];
  /** Whether all blow-ups are done. */
  readonly resolved: boolean;
  /** Those of the least ratio, once it is resolved. */
  readonly least: readonly Divisor[];
}

const columns = 64;
const samples = 160;

/** t from −2 to 2 without 0. */
const times = Array.from({length: samples}, (_, i) => (4 * (i + 0.5)) / samples - 2);

/** u = x^d y^−b, v = x^−c y^a undo x = u^a v^b, y = u^c v^d. */
const intoChart = ({map: [[a, b], [c, d]]}: PlaneChart, [x, y]: Point): Point => [x ** d * y ** -b, x ** -c * y ** a];

export const toPlane = ({map}: PlaneChart, [u, v]: Point): Point => {
  const [x, y] = map.map(([a, b]) => u ** a * v ** b);
  return [x, y];
};

/** The chart's point before the blow-up: (u, uv) or (uv, v). */
export const blownDown = (way: string, [u, v]: Point): Point => (way === 'u' ? [u, u * v] : [u * v, v]);

/** f in a chart as a polynomial, for the region. */
const pulledBack = ({k, rest}: PlaneChart) => `(x^${k[0]}*y^${k[1]}*(${formatPolynomial(rest, ['x', 'y'])}))^2`;

interface Shape {
  readonly chart: PlaneChart;
  readonly slicer: SublevelSlicer;
  readonly strict: readonly (readonly Point[])[];
}

const shapeOf = ({branches}: Curve, chart: PlaneChart): Shape => ({
  chart,
  slicer: sublevelSlicer(pulledBack(chart), reach),
  strict: branches.map(branch => times.map(t => intoChart(chart, branch(t))))
});

const resolved = memo((name: CurveName) => planeResolution(curves[name].f));

/** All that a dragged point and ε do not change. */
const shapes = memo((name: CurveName, {centre, charts}: BlowUp, way: string) => ({
  before: shapeOf(curves[name], centre),
  after: shapeOf(curves[name], charts[way === 'u' ? 0 : 1])
}));

const regionOf = memo((slicer: SublevelSlicer, epsilon: number) => slicer.region(epsilon, {columns}));

export function compute({curve, blowUp, chart: way, u, v, epsilon}: BlowUpState): BlowUpData {
  const name = curve as CurveName;
  const resolution = resolved(name);
  const {blowUps, divisors, coefficient} = resolution;
  const count = Math.min(blowUp, blowUps.length);
  const {before, after} = shapes(name, blowUps[count - 1], way);
  const centres = blowUps.map(({centre}) => centre);
  const side = ({chart, slicer, strict}: Shape, point: Point): Side => ({
    chart,
    strict,
    region: regionOf(slicer, epsilon),
    crossed: centres.includes(chart),
    point
  });
  const soFar = blowUps.slice(0, count).map(({divisor}) => divisor);
  return {
    curve: curves[name],
    resolution,
    count,
    before: side(before, blownDown(way, [u, v])),
    after: side(after, [u, v]),
    inPlane: toPlane(after.chart, [u, v]),
    divisors: [...divisors.filter(({exceptional}) => !exceptional), ...soFar],
    resolved: count === blowUps.length,
    least: count === blowUps.length ? divisors.filter(({k, h}) => (h + 1) / (2 * k) <= coefficient.lambda) : []
  };
}
