import type {Browser} from 'playwright-core';
import type {Row} from './table';

/** What every measurement gets: a browser, the addresses of ours and of the floors, and how often to measure. */
export interface Bench {
  readonly browser: Browser;
  readonly deck: string;
  readonly floor: string;
  readonly sliderFloor: string;
  readonly rounds: number;
  /** Fewer inputs, for a look rather than a figure. */
  readonly quick: boolean;
}

export type Measurement = (bench: Bench) => Promise<Row[]>;

/** Runs `measure` on each page in every round, in turning order, so that what else the machine does falls on all alike. */
export async function interleave<T>(
  rounds: number,
  pages: readonly string[],
  measure: (url: string) => Promise<T>
): Promise<T[][]> {
  const results: T[][] = pages.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = pages.map((_, i) => (round % 2 === 0 ? i : pages.length - 1 - i));
    for (const i of order) results[i].push(await measure(pages[i]));
  }
  return results;
}
