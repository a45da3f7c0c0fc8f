import {toNumber} from '../polynomials/rational';
import type {Fibration, Fibre} from './fibration';

/** The stretch x = centre + sign · t, 0 < t ≤ length, next to one of a fibration's centres. */
export interface CentreSide {
  readonly centre: number;
  readonly sign: 1 | -1;
  readonly length: number;
  over(t: number): Fibre;
}

/**
 * Cuts [−box, box] half-way between the centres of a two-dimensional fibration, so that on each side of each centre
 * log t shows every scale. If K is even in the first variable only x ≥ 0 is covered.
 *
 * Error: exact up to the rounding of x; t itself is exact.
 */
export function centreSides(lines: Fibration): CentreSide[] {
  const {box, evenFirst} = lines;
  const centres = lines.centres.map(toNumber);
  return centres.flatMap((centre, j): CentreSide[] => {
    if (evenFirst && centre < 0) return [];
    const right = (j === centres.length - 1 ? box : (centre + centres[j + 1]) / 2) - centre;
    const left = evenFirst && centre === 0 ? 0 : centre - (j === 0 ? -box : (centres[j - 1] + centre) / 2);
    const sides: CentreSide[] = [
      {centre, sign: 1, length: right, over: t => lines.over([t], j)},
      {centre, sign: -1, length: left, over: t => lines.over([-t], j)}
    ];
    return sides.filter(({length}) => length > 0);
  });
}
