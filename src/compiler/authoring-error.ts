/** Where something stands in the talk's source. Lines and columns count from 1; `file` is relative to the project. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * How far a mistake reaches: only itself; the structure, so that what follows is read wrongly; or it is left over, which an
 * earlier mistake of structure explains.
 */
export type Reach = 'itself' | 'structure' | 'leftover';

/** A mistake in the talk's source. The message reads `slides/04-….md:31:7: what is wrong (allowed: …)`. */
export class AuthoringError extends Error {
  override name = 'AuthoringError';
  readonly place: Place;
  readonly problem: string;
  readonly reach: Reach;

  constructor(place: Place, problem: string, reach: Reach = 'itself') {
    super(`${place.file}:${place.line}:${place.column}: ${problem}`);
    this.place = place;
    this.problem = problem;
    this.reach = reach;
  }
}

const order = (a: AuthoringError, b: AuthoringError) =>
  (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
  a.place.line - b.place.line ||
  a.place.column - b.place.column;

/** One slip, one message: what is left over is told only where nothing before it in the same file explains it. */
function withoutConsequences(sorted: readonly AuthoringError[]): AuthoringError[] {
  const broken = new Set<string>();
  return sorted.filter(({place: {file}, reach}) => {
    if (reach === 'itself') return true;
    const told = reach === 'structure' || !broken.has(file);
    broken.add(file);
    return told;
  });
}

/** All mistakes of a talk at once, each once, in the order of the source. */
export class AuthoringErrors extends Error {
  override name = 'AuthoringErrors';
  readonly errors: readonly AuthoringError[];

  constructor(errors: readonly AuthoringError[]) {
    const each = [...new Map(errors.map(error => [error.message, error])).values()];
    const sorted = withoutConsequences(each.sort(order));
    super(sorted.map(error => error.message).join('\n'));
    this.errors = sorted;
  }
}
