import type {Fibration, Fibre} from './fibration';
import {legReach} from './leg-reach';

/**
 * The set {K < ε} on one line, as the ends of its intervals: [lower, upper, lower, upper, …], increasing.
 *
 * Error: the ends are within a few ulp; an interval narrower than an ulp has equal ends, and still is there.
 */
export function fibreIntervals({box, even}: Fibration, fibre: Fibre, epsilon: number): number[] {
  const level = fibre.level(epsilon);
  if (level === Infinity) return [-box, box];
  const ends: number[] = [];
  for (const leg of fibre.legs()) {
    const reach = legReach(leg, level - leg.coefficients[0]);
    if (reach < 0) continue;
    const tip = reach < leg.length ? leg.origin + leg.direction * reach : leg.end;
    const [lower, upper] = leg.direction > 0 ? [leg.origin, tip] : [tip, leg.origin];
    if (ends.length > 0 && lower <= ends[ends.length - 1]) ends[ends.length - 1] = upper;
    else ends.push(lower, upper);
  }
  if (!even) return ends;
  const mirrored = ends.map(y => -y).reverse();
  return ends[0] === 0 ? [...mirrored.slice(0, -1), ...ends.slice(1)] : [...mirrored, ...ends];
}

/**
 * The length of {K < ε} on one line; NaN where rounding hides whether two roots are there.
 *
 * Error: a few ulp of the length itself, however short, times the condition of K's factors.
 */
export function fibreLength({box, even}: Fibration, fibre: Fibre, epsilon: number): number {
  const level = fibre.level(epsilon);
  if (level === Infinity) return 2 * box;
  let length = 0;
  for (const leg of fibre.legs()) {
    if (level < leg.resolution) return NaN;
    const reach = legReach(leg, level - leg.coefficients[0]);
    if (reach > 0) length += reach;
  }
  return even ? 2 * length : length;
}
