import type {Token} from 'markdown-it';
import {arrangeExercise, exerciseAttributes} from './exercise';
import {referenceList} from './references';
import type {RenderContext} from './render-context';

/** What `::: name` … `:::` becomes: an element of class `name`. */
export interface Container {
  readonly element: 'div' | 'details' | 'ul';
  /** Left out of the deck. */
  readonly readingOnly?: true;
  /** The most words it may hold. */
  readonly mostWords?: number;
  /** Takes a title after its name, as `::: definition Singular model`. */
  readonly titled?: true;
  /** Must stand directly in this container. */
  readonly inside?: string;
  /** Rearranges what stands inside, `tokens[from]` to the end, or says what is wrong with it. */
  readonly arrange?: (tokens: Token[], from: number) => string | undefined;
  readonly attributes?: (tokens: readonly Token[], open: number) => string;
  /** Writes the content, where an author has none to write. */
  readonly generate?: (context: RenderContext) => string;
}

/** Every container. To add one, add a line, its style to the pages' CSS, and a case to the tests. */
export const containers: Readonly<Record<string, Container>> = {
  reader: {element: 'div', readingOnly: true, mostWords: 80},
  exercise: {element: 'details', readingOnly: true, arrange: arrangeExercise, attributes: exerciseAttributes},
  definition: {element: 'div', titled: true},
  statement: {element: 'div'},
  columns: {element: 'div'},
  column: {element: 'div', inside: 'columns'},
  references: {element: 'ul', generate: referenceList}
};
