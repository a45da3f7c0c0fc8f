export interface Screen {
  /** The page's query, `?…`. */
  readonly search: string;
  readonly width: number;
  readonly height: number;
  readonly framed: boolean;
}

/** Below this width, in CSS px, an upright screen is better off with the reading. */
const narrowBelow = 600;

/** Whether a visitor should get the reading; `?deck` insists on the slides, and so do print and speaker. */
export function prefersReading({search, width, height, framed}: Screen): boolean {
  const asked = new URLSearchParams(search);
  if (framed || ['deck', 'print', 'speaker'].some(mode => asked.has(mode))) return false;
  return width < narrowBelow && height > width;
}

/** The reading at a slide and step, with what the query of the deck's address says of its figures. */
export function readingAddress(id: string, step = 0, figures = ''): string {
  const query = [step > 0 ? `step=${step}` : '', figures.replaceAll('+', '%2B')].filter(Boolean).join('&');
  return `read/${query && `?${query}`}#${encodeURIComponent(id)}`;
}
