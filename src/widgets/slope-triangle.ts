import {type SVGTemplateResult, svg} from 'lit';
import {c} from './plot';

/**
 * A slope to be read off: a triangle under a line, its run of one unit to the right and its rise named after the slope.
 *
 * @param from  the line's lower end of the triangle, in the panel's units
 * @param to    its upper end, to the right of it and not below
 * @param slope what the rise of a unit's run is called
 */
export function slopeTriangle(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  slope: string
): SVGTemplateResult {
  return svg`<path class="triangle" d=${`M${c(x1)},${c(y1)}H${c(x2)}V${c(y2)}`}></path>
    <text class="halo" text-anchor="middle" x=${c((x1 + x2) / 2)} y=${c(y1 + 20)}>1</text>
    <text class="label halo" x=${c(x2 + 8)} y=${c((y1 + y2) / 2 + 6)}>${slope}</text>`;
}
