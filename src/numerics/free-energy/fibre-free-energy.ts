import {gaussKronrod} from '../gauss-kronrod';
import type {Fibration, Fibre} from '../volumes/fibration';
import {legReach} from '../volumes/leg-reach';
import type {Leg} from '../volumes/monotone-legs';

/** An integral as its logarithm, with an estimate of the error of the logarithm. */
export interface LogIntegral {
  readonly log: number;
  readonly error: number;
}

/** Values of n (K − min K) between which the integrand is smooth enough for one panel; nothing counts beyond the last. */
const LEVELS = [1.5, 10, 40];
const NEGLIGIBLE = 45;

/**
 * log ∫ exp(−n K) |y|^h dy on one line of the box, with n K above its least value on each leg kept apart.
 *
 * @param n     inverse temperature times sample size
 * @param power h, at least −0.95
 * @throws RangeError if K is negative on the line
 *
 * Error: relativeError of the integral, plus 1e-16 · n min K.
 */
export function fibreFreeEnergy(
  {even}: Fibration,
  fibre: Fibre,
  n: number,
  power: number,
  relativeError: number
): LogIntegral {
  if (fibre.sign < 0) throw new RangeError('K must not be negative on the box, got a negative factor');
  const legs = fibre.legs().filter(leg => leg.length > 0);
  // n K = (scale · q)^power, where n e^log alone may be out of the range of doubles.
  const scale = Math.exp((Math.log(n) + fibre.log) / fibre.power);
  const leasts = legs.map(({coefficients, resolution}) => {
    if (-coefficients[0] > resolution) throw new RangeError('K must not be negative on the box');
    return coefficients[0] > 0 ? (scale * coefficients[0]) ** fibre.power : 0;
  });
  const least = Math.min(...leasts);
  let value = 0;
  let error = 0;
  legs.forEach((leg, i) => {
    if (leasts[i] - least > NEGLIGIBLE) return;
    const part = legIntegral(leg, fibre.power, scale, leasts[i], power, relativeError);
    const weight = Math.exp(least - leasts[i]);
    value += weight * part.value;
    error += weight * part.error;
  });
  return {log: Math.log(value) - least + (even ? Math.LN2 : 0), error: error / value};
}

/** ∫ exp(−((scale · q)^s − least)) |y|^power dy along a leg; least is the exponent at its start. */
function legIntegral(leg: Leg, s: number, scale: number, least: number, power: number, relativeError: number) {
  const {coefficients: q, origin, direction, length} = leg;
  // A start whose exponent nearly underflows is as good as 0.
  const start = least > 1e-280 ? q[0] : 0;
  const rise = (level: number) =>
    start > 0 ? start * Math.expm1(Math.log1p(level / least) / s) : level ** (1 / s) / scale;
  const breakpoints = [0];
  for (const level of LEVELS) {
    const reach = legReach(leg, rise(level));
    if (reach > breakpoints[breakpoints.length - 1]) breakpoints.push(reach);
    if (reach >= length) break;
  }
  const zero = -direction * origin;
  if (power !== 0 && zero > 0 && zero < breakpoints[breakpoints.length - 1] && !breakpoints.includes(zero)) {
    breakpoints.push(zero);
    breakpoints.sort((a, b) => a - b);
  }
  const integrand = (tau: number) => {
    let r = 0;
    for (let i = q.length - 1; i > 0; i--) r = (r + q[i]) * tau;
    const root = scale * r;
    const above = start > 0 ? least * Math.expm1(s * Math.log1p(r / start)) : s === 2 ? root * root : root ** s;
    return Math.exp(-above);
  };
  if (power === 0) return gaussKronrod(integrand, breakpoints, {relativeError});
  const weighted = (tau: number) => Math.abs(origin + direction * tau) ** power * integrand(tau);
  if (power > 0 || !breakpoints.includes(zero)) return gaussKronrod(weighted, breakpoints, {relativeError});
  // |y|^h dy = d|y|^(h+1)/(h+1) next to y = 0, where it is infinite.
  const parts = breakpoints.slice(1).map((b, i) => {
    const a = breakpoints[i];
    if (a !== zero && b !== zero) return gaussKronrod(weighted, [a, b], {relativeError});
    const side = a === zero ? 1 : -1;
    const {value, error} = gaussKronrod(
      u => integrand(zero + side * u ** (1 / (power + 1))),
      [0, (b - a) ** (power + 1)],
      {relativeError}
    );
    return {value: value / (power + 1), error: error / (power + 1)};
  });
  return {
    value: parts.reduce((sum, part) => sum + part.value, 0),
    error: parts.reduce((sum, part) => sum + part.error, 0)
  };
}
