import {evaluatePolynomial, type Polynomial, parsePolynomial, rlct} from '../numerics';
import {memo} from './memo';
import {formatNumber} from './number-format';

/** Losses are looked at on [−1, 1] in each variable, at decimals: `rlct` takes these as they are printed. */
const line = Array.from({length: 41}, (_, i) => (100 - 5 * i) / 100);

/** What rounding may leave of a zero. */
const rounding = 1e-9;

const allowed = 'allowed: K ≥ 0 on [−1, 1] with a zero at a multiple of 0.05 inside';

/** The points of the grid, the nearest to the origin first. */
const gridPoints = memo((dimension: number): readonly (readonly number[])[] => {
  const points = dimension === 1 ? line.map(x => [x]) : line.flatMap(y => line.map(x => [x, y]));
  const size = (point: readonly number[]) => Math.hypot(...point);
  return points.sort((a, b) => size(a) - size(b));
});

const placeOf = ({variables}: Polynomial, point: readonly number[]) => {
  const written = point.map(x => formatNumber(x)).join(', ');
  return point.length === 1 ? `${variables[0]} = ${written}` : `(${written})`;
};

/** A formula in one or two variables as a loss above its least value, and the zero of it that is nearest to the origin. */
const lossOf = memo((text: string): {readonly k: Polynomial; readonly zero: readonly number[]} => {
  const k = parsePolynomial(text);
  const points = gridPoints(k.variables.length);
  const values = points.map(point => evaluatePolynomial(k, point));
  const least = values.indexOf(Math.min(...values));
  const found = `"${text}" is ${formatNumber(values[least])} at ${placeOf(k, points[least])}`;
  if (values[least] < -rounding)
    throw new RangeError(`${found}, and a loss above its least is never negative (${allowed})`);
  let problem = `${found}, the least found, and λ belongs to a zero (${allowed})`;
  for (const [i, point] of points.entries()) {
    if (values[i] > rounding || point.some(x => Math.abs(x) === 1)) continue;
    try {
      rlct(k, {at: point});
      return {k, zero: point};
    } catch (error) {
      // Near a zero off the grid K is as small as rounding; there may be one on it.
      if (!(error instanceof RangeError)) throw error;
      ({message: problem} = error);
    }
  }
  throw new RangeError(problem);
});

/**
 * Reads a formula for a loss K that figures show on [−1, 1] in each variable.
 *
 * @throws PolynomialError if it cannot be read
 * @throws RangeError if K is negative somewhere, or 0 at no point where its λ can be found
 */
export function parseLoss(text: string): Polynomial {
  const k = parsePolynomial(text);
  // How many variables a figure takes is said by its table.
  return k.variables.length === 1 || k.variables.length === 2 ? lossOf(text).k : k;
}

/** The zero of a loss that λ is shown for, where nothing else is asked for: the nearest to the origin. */
export const nearestZero = (text: string): readonly number[] => lossOf(text).zero;
