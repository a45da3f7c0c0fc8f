import type {Outline} from './outline';

/** Where the talk is: the slide's index and how many of its steps are shown. */
export interface Place {
  readonly index: number;
  readonly step: number;
}

const clamp = (value: number, max: number) => Math.min(Math.max(0, Math.trunc(value) || 0), Math.max(0, max));

/** The nearest place that exists. */
export function nearestPlace(outline: Outline, {index, step}: Place): Place {
  const slide = clamp(index, outline.length - 1);
  return {index: slide, step: clamp(step, outline[slide]?.steps ?? 0)};
}

/** One step on; from a slide's last step to the next slide's state 0. The last place stays. */
export function nextPlace(outline: Outline, {index, step}: Place): Place {
  if (step < outline[index].steps) return {index, step: step + 1};
  return index + 1 < outline.length ? {index: index + 1, step: 0} : {index, step};
}

/** One step back; from a slide's state 0 to the last step of the slide before. The first place stays. */
export function previousPlace(outline: Outline, {index, step}: Place): Place {
  if (step > 0) return {index, step: step - 1};
  return index > 0 ? {index: index - 1, step: outline[index - 1].steps} : {index, step};
}
