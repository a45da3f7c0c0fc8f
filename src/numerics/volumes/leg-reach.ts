import type {Leg} from './monotone-legs';

/**
 * How far along a leg the value has risen by less than `rise`: sup {τ : q(τ) − q(0) < rise}, or −1 if rise is not positive.
 *
 * Error: a few ulp of the result, however small it is, if q's coefficients have one sign. Newton's method, from
 * afar in log τ against log (q(τ) − q(0)), kept inside a bracket.
 */
export function legReach({coefficients: q, length}: Leg, rise: number): number {
  if (!(rise > 0)) return -1;
  let degree = q.length - 1;
  while (degree > 0 && q[degree] === 0) degree--;
  if (degree === 0) return length;
  let highest = 0;
  for (let i = degree; i > 0; i--) highest = (highest + q[i]) * length;
  if (!(highest > rise)) return length;
  if (degree === 1) return Math.min(length, rise / q[1]);
  if (degree === 2) {
    return Math.min(length, (2 * rise) / (q[1] + discriminantRoot(q[1], q[2], rise)));
  }
  let low = 0;
  let high = length;
  let tau = Math.min(length, q[1] > 0 ? rise / q[1] : q[2] > 0 ? Math.sqrt(rise / q[2]) : length);
  for (let i = 0; i < 200; i++) {
    let value = 0;
    let slope = 0;
    for (let j = degree; j > 0; j--) {
      slope = slope * tau + value;
      value = value * tau + q[j];
    }
    slope = slope * tau + value;
    value *= tau;
    if (value >= rise) high = tau;
    else low = tau;
    const close = Math.abs(value - rise) < 0.2 * rise;
    const next = close
      ? tau + (rise - value) / slope
      : tau * Math.exp((Math.log(rise / value) * value) / (tau * slope));
    if (Math.abs(next - tau) <= 1e-15 * tau) return Math.min(length, next);
    tau = next > low && next < high ? next : low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high / 16;
    if (high - low <= 2e-16 * high) return tau;
  }
  return tau;
}

/** √(b² + 4ac), b not negative, c positive, also where the product underflows. */
function discriminantRoot(b: number, a: number, c: number): number {
  const product = 4 * a * c;
  if (Math.abs(product) > 1e-280) return Math.sqrt(Math.max(0, b * b + product));
  if (a > 0) return Math.hypot(b, 2 * Math.sqrt(a) * Math.sqrt(c));
  return b * Math.sqrt(Math.max(0, 1 + 4 * (a / b) * (c / b)));
}
