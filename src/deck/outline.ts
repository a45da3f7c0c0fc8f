/** What the deck knows of a slide without its content. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly part: string;
  /** Steps after state 0: the slide has `steps` + 1 states. */
  readonly steps: number;
  /** Planned minutes; 0 where nothing is planned. */
  readonly timing: number;
}

export type Outline = readonly Slide[];

export function readOutline(sections: Iterable<HTMLElement>): Outline {
  return Array.from(sections, ({dataset}) => ({
    id: dataset.id ?? '',
    title: dataset.title ?? '',
    part: dataset.part ?? '',
    steps: Number(dataset.steps ?? 0) || 0,
    timing: Number(dataset.timing ?? 0) || 0
  }));
}
