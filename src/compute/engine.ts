/** A computation under way. */
export interface Engine<Result> {
  readonly result: Promise<Result>;
  pause(): void;
  resume(): void;
  /** Ends it at once; its result stays open for ever. */
  stop(): void;
}

/** A computation of the table by its name, with its options as data. */
export interface Task {
  readonly name: string;
  readonly options: unknown;
}
