import type {Fibration, Fibre} from './fibration';
import {legReach} from './leg-reach';

/**
 * The set {K < ε} on one line, as the ends of its intervals: [lower, upper, lower, upper, …], increasing.
 *
 * Error: the ends are within a few ulp; an interval narrower than an ulp has equal ends, and still is there.
 */
export function fibreIntervals(lines: Fibration, fibre: Fibre, epsilon: number): number[] {
  return fibreSlice(lines, fibre, epsilon).ends;
}

/**
 * The intervals of {K < ε} on one line and their total length; NaN where rounding hides whether two roots are there.
 *
 * Error: of the length, a few ulp of itself however short, times the condition of K's factors.
 */
export function fibreSlice({box, even}: Fibration, fibre: Fibre, epsilon: number): {ends: number[]; length: number} {
  const level = fibre.level(epsilon);
  if (level === Infinity) return {ends: [-box, box], length: 2 * box};
  const ends: number[] = [];
  let length = 0;
  let legs = fibre.legs();
  if (legs.some(({resolution}) => level < resolution)) legs = fibre.exactLegs(level);
  for (const leg of legs) {
    if (level < leg.resolution) length = NaN;
    const reach = legReach(leg, level - leg.coefficients[0]);
    if (reach < 0) continue;
    length += reach;
    const tip = reach < leg.length ? leg.origin + leg.direction * reach : leg.end;
    const [lower, upper] = leg.direction > 0 ? [leg.origin, tip] : [tip, leg.origin];
    if (ends.length > 0 && lower <= ends[ends.length - 1]) ends[ends.length - 1] = upper;
    else ends.push(lower, upper);
  }
  if (!even) return {ends, length};
  const mirrored = ends.map(y => -y).reverse();
  const whole = ends[0] === 0 ? [...mirrored.slice(0, -1), ...ends.slice(1)] : [...mirrored, ...ends];
  return {ends: whole, length: 2 * length};
}
