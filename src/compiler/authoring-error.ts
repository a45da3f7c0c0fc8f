/** Where something stands in the talk's source. Lines and columns count from 1; `file` is relative to the project. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A mistake in the talk's source. The message reads `slides/04-….md:31:7: what is wrong (allowed: …)`. */
export class AuthoringError extends Error {
  override name = 'AuthoringError';
  readonly place: Place;
  readonly problem: string;

  constructor(place: Place, problem: string) {
    super(`${place.file}:${place.line}:${place.column}: ${problem}`);
    this.place = place;
    this.problem = problem;
  }
}

const order = (a: AuthoringError, b: AuthoringError) =>
  (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column;

/** All mistakes of a talk at once, each once, in the order of the source. */
export class AuthoringErrors extends Error {
  override name = 'AuthoringErrors';
  readonly errors: readonly AuthoringError[];

  constructor(errors: readonly AuthoringError[]) {
    const sorted = [...new Map(errors.map(error => [error.message, error])).values()].sort(order);
    super(sorted.map(error => error.message).join('\n'));
    this.errors = sorted;
  }
}
