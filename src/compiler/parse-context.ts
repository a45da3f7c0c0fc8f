import type {Env, StateBlock, StateInline, Token} from 'markdown-it';
import type {FigureClass} from '../widgets';
import {AuthoringError, type Place, type Reach} from './authoring-error';
import type {Bibliography} from './bibliography';
import type {Glossary} from './glossary';
import type {Macros} from './macros';
import {placeIn, type Source} from './source';

/** What the source may name: figures, sources, terms, macros, functions. */
export interface Vocabulary {
  /** The project's folder; nothing outside it is read. */
  readonly root: string;
  readonly figures: ReadonlyMap<string, FigureClass>;
  readonly bibliography: Bibliography;
  readonly glossary: Glossary;
  readonly macros: Macros;
  /** The functions that claims and computed numbers may call. */
  readonly functions: Readonly<Record<string, unknown>>;
  /** Values of expressions, by their text; kept between compilations. */
  readonly values: Map<string, unknown>;
  /** Formulas already set, by source; kept between compilations. */
  readonly formulas: Map<string, string>;
  /** First pictures already drawn, by markup; kept between compilations. */
  readonly pictures: Map<string, string>;
}

/** What the rules share while they read one file: markdown-it's `env`. */
export interface ParseContext {
  readonly vocabulary: Vocabulary;
  readonly errors: AuthoringError[];
  /** The file being read. */
  readonly source: Source;
  /** Where the block stands whose inline text is being read. */
  block: {readonly source: Source; readonly line: number};
  /** `:::` blocks that are open, innermost last. */
  readonly open: {readonly name: string; readonly colons: number; readonly place: Place; readonly level: number}[];
  /** The files that include this one, outermost first. */
  readonly including: readonly string[];
  /** Every file that was read on the way, with its text: an edit there is an edit here. */
  readonly included: Map<string, string>;
  /** Pictures shown, relative to the project. */
  readonly assets: Set<string>;
  /** Links to other slides, checked when all are known. */
  readonly slideLinks: {readonly id: string; readonly place: Place}[];
  /** Whether claims and all pictures but the first are left for later. */
  readonly hurry: boolean;
  /** Set inside speaker's notes, where `[step]` has a meaning. */
  readonly notes?: boolean;
}

export const contextOf = (env: Env | undefined) => env as unknown as ParseContext;

export const newContext = (vocabulary: Vocabulary, source: Source, hurry = false): ParseContext => ({
  vocabulary,
  source,
  hurry,
  errors: [],
  block: {source, line: 0},
  open: [],
  including: [],
  included: new Map(),
  assets: new Set(),
  slideLinks: []
});

/** Notes a mistake and lets the compiler go on, so that an author sees all of them at once. */
export function refuse(context: ParseContext, place: Place, problem: string, reach?: Reach) {
  context.errors.push(new AuthoringError(place, problem, reach));
}

/** A line of a block, without its indentation. */
export const lineText = (state: StateBlock, line: number) =>
  state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);

/** The place of an offset into a line of a block, as `lineText` gives it. */
export const placeInLine = (state: StateBlock, line: number, offset = 0) =>
  placeIn(contextOf(state.env).source, line, lineText(state, line), offset);

/** The place of an offset into inline text. */
export function placeInline(state: StateInline, offset: number): Place {
  const {block} = contextOf(state.env);
  return placeIn(block.source, block.line, state.src, offset);
}

/** The file a block token came from, which an include may have changed. */
export const sourceOf = (token: Token, context: ParseContext) =>
  (token.meta?.source as Source | undefined) ?? context.source;

/** Where a block token starts. */
export function placeOf(token: Token, context: ParseContext): Place {
  const source = sourceOf(token, context);
  const line = token.map?.[0] ?? 0;
  return {file: source.file, line: line + 1, column: source.lines[line].search(/\S|$/) + 1};
}
