import type {SVGTemplateResult} from 'lit';
import type {ComputationName} from '../compute';
import type {ParameterTable, State} from './parameters';
import type {Changes} from './state';
import type {Hue} from './theme';

/** Two ways to draw: on a slide or a wide column (1 unit = 1 px at 1280×720), and below 520 px. */
export type Size = 'wide' | 'narrow';

/** One picture of a figure. The page keeps its place by the sizes alone, so that drawing it narrow moves nothing. */
export interface Panel {
  readonly name: string;
  /** What the picture shows, as an accessible name. */
  readonly label: string;
  readonly wide: readonly [width: number, height: number];
  readonly narrow: readonly [width: number, height: number];
}

/** A value beside the controls: λ = 1/2, with a pill such as "exact". */
export interface Readout {
  readonly label: string;
  readonly value: string;
  /** Rows of numbers in place of the value. */
  readonly matrix?: readonly (readonly string[])[];
  readonly hue?: Hue;
  readonly pill?: string;
  /** Why, on hover and for a screen reader. */
  readonly why?: string;
}

/** The figure's numbers, for the details table and the CSV. */
export interface NumberTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A starting point worth a look; `state` in attribute spelling, as on a slide. */
export interface Preset {
  readonly label: string;
  readonly state: Readonly<Record<string, string>>;
}

/** Long work behind a picture: a computation of the compute room and its options, which JSON can hold, as its result. */
export interface Work {
  readonly computation: ComputationName;
  readonly options: object;
}

/** Everything a figure is, without a page: pure functions of its state. */
export interface FigureDefinition<T extends ParameterTable, D, R = undefined> {
  readonly tag: `slt-${string}`;
  readonly title: string;
  readonly parameters: T;
  readonly panels: readonly Panel[];
  readonly presets?: readonly Preset[];
  /** Which parameters get a control in this state, in order; all of them unless given. */
  controls?(state: State<T>): readonly (keyof T & string)[];
  /** Where sliders end in this state, if earlier than their tables say: what is beyond would do nothing. */
  limits?(state: State<T>): {readonly [K in keyof T]?: number};
  /** Terms of a formula that move a number: term → parameter. */
  readonly terms?: Readonly<Record<string, keyof T & string>>;
  /** Live values of terms, written beside a term of the formula while it is lit: λ → "1/2". */
  termValues?(state: State<T>, data: D): Readonly<Record<string, string>>;
  /**
   * What takes too long for a frame. The build runs it out for the script's states and records the results; on the page it
   * runs in a worker, with the old picture dimmed meanwhile. States with the same options share a result.
   */
  work?(state: State<T>): Work;
  /** @param result of `work`, in figures that have some */
  compute(state: State<T>, result?: R): D;
  /** One drawing a panel, in the panels' order. */
  draw(state: State<T>, data: D, size: Size): readonly SVGTemplateResult[];
  readouts?(state: State<T>, data: D): readonly Readout[];
  /** What the figure shows, in one or two sentences. */
  describe(state: State<T>, data: D): string;
  table(state: State<T>, data: D): NumberTable;
  /** What dragging the mark with `data-handle="name"` to `at` (the panel's units) changes. */
  drag?(handle: string, at: readonly [number, number], state: State<T>, data: D, size: Size): Changes;
}
