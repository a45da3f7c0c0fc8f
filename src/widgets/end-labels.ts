import {type SVGTemplateResult, svg} from 'lit';
import {c} from './plot';
import type {Hue} from './theme';

/** The name of a curve, written where the curve ends. */
export interface EndLabel {
  readonly text: string;
  readonly hue: Hue;
  readonly term: string;
  /** Where its curve ends, in the panel's units. */
  readonly y: number;
}

/** Moves positions apart to at least `gap`, in their order, within [top, bottom]. */
export function spread(positions: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = positions.map((_, i) => i).sort((i, j) => positions[i] - positions[j] || i - j);
  const moved = [...positions];
  let least = top;
  for (const i of order) {
    moved[i] = Math.max(least, moved[i]);
    least = moved[i] + gap;
  }
  let most = bottom;
  for (const i of order.reverse()) {
    moved[i] = Math.min(most, moved[i]);
    most = moved[i] - gap;
  }
  return moved;
}

/** The labels right of the curves' ends at `x`, moved apart where the curves meet. */
export function endLabels(labels: readonly EndLabel[], x: number, gap: number, top: number, bottom: number) {
  const ys = spread(
    labels.map(({y}) => y),
    gap,
    top,
    bottom
  );
  return labels.map(
    ({text, hue, term}, i): SVGTemplateResult =>
      svg`<text class="label ${hue}" data-term=${term} x=${x} y=${c(ys[i] + 6)}>${text}</text>`
  );
}
