import {formatRational} from '../../numerics';
import {Figure} from '../figure';
import type {FigureDefinition, Size} from '../figure-definition';
import {figureProperties} from '../figure-properties';
import {formatNumber} from '../number-format';
import type {Changes} from '../state';
import {type BlowUpData, type BlowUpState, compute, type Point} from './compute';
import {draw, panels, windowOf} from './draw';
import {parameters, reach} from './parameters';
import {presets} from './presets';
import {chartTitle, leastNames, nextCentre, pullbackText} from './words';

const within = (value: number) => Number(Math.min(reach, Math.max(-reach, value)).toFixed(3));

/** Closer to the centre than this, a dragged point keeps its line. */
const near = 0.02;

/** The chart's point over a dragged one: (x, y/x) or (x/y, y). */
function liftTo(way: string, [x, y]: Point, {u, v}: BlowUpState): Point {
  if (way === 'u') return [x, Math.abs(x) < near ? v : y / x];
  return [Math.abs(y) < near ? u : x / y, y];
}

function drag(handle: string, [px, py]: Point, state: BlowUpState, _: BlowUpData, size: Size): Changes {
  const {x, y} = windowOf(size);
  const at: Point = [x.invert(px), y.invert(py)];
  const [u, v] = handle === 'after' ? at : liftTo(state.chart, at, state);
  return {u: within(u), v: within(v)};
}

const pointText = ([a, b]: Point) => `(${formatNumber(a)}, ${formatNumber(b)})`;

function describe({chart: way, u, v}: BlowUpState, data: BlowUpData): string {
  const {curve, after, inPlane, resolved, resolution} = data;
  const {fraction, multiplicity} = resolution.coefficient;
  return (
    `With ${chartTitle(way, data)} the ${curve.name} became ${pullbackText(after.chart)} = 0; ${pointText([u, v])} lies over ${pointText(inPlane)} in the plane. ` +
    (resolved
      ? `All crossings are normal: λ of f² is ${fraction}, on ${leastNames(data)}, and m is ${multiplicity}.`
      : `Not all crossings are normal yet: ${nextCentre(data)}.`)
  );
}

export const definition: FigureDefinition<typeof parameters, BlowUpData> = {
  tag: 'slt-blow-up',
  title: 'A singularity resolved by blow-ups',
  parameters,
  panels,
  presets,
  // The curve is chosen among the examples; ε stands still, and the row has no room for it.
  controls: () => ['blowUp', 'chart', 'u', 'v'],
  termValues: ({epsilon}, {after, resolved, resolution: {coefficient}}) => ({
    loss: pullbackText(after.chart),
    region: `f² < ${formatNumber(epsilon, 2)}`,
    ...(resolved && {lambda: coefficient.fraction, multiplicity: String(coefficient.multiplicity)})
  }),
  compute,
  draw,
  describe,
  table: (_, {divisors}) => ({
    columns: ['divisor', 'k', 'h', '(h+1)/2k'],
    rows: divisors.map(divisor => [divisor.name, divisor.k, divisor.h, formatRational(divisor.ratio)])
  }),
  drag
};

/** A curve's singularity blown up step by step; (h + 1)/2k on each divisor, and the least is λ. */
export class BlowUp extends Figure<typeof parameters, BlowUpData> {
  static override definition = definition;
  static override properties = figureProperties(parameters);
}
