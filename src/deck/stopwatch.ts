/** Time that can be stopped; the clock (ms) is given. */
export class Stopwatch {
  private readonly clock: () => number;
  private before = 0;
  private since: number | undefined;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  get running(): boolean {
    return this.since !== undefined;
  }

  /** Milliseconds it has run. */
  get elapsed(): number {
    return this.before + (this.since === undefined ? 0 : this.clock() - this.since);
  }

  start() {
    this.since ??= this.clock();
  }

  pause() {
    this.before = this.elapsed;
    this.since = undefined;
  }

  /** Back to zero; runs on if it ran. */
  reset() {
    this.before = 0;
    if (this.since !== undefined) this.since = this.clock();
  }
}
