/** How long a talk has run and what its slides have had of it, in ms; plain data, so that it can be kept. */
export interface TalkTime {
  /** Run until it last stood. */
  readonly before: number;
  /** The moment since when it runs; absent while it stands. */
  readonly since?: number;
  /** The slide on stage, and how long the talk had run when it came. */
  readonly slide: string;
  readonly arrived: number;
  /** What slides had on earlier visits. */
  readonly spent: readonly (readonly [slide: string, ms: number])[];
}

const unbegun: TalkTime = {before: 0, slide: '', arrived: 0, spent: []};

/** The time of a talk; `now` gives the moment in ms, `keep` hears of every change. */
export class TalkClock {
  private readonly now: () => number;
  private readonly keep: (time: TalkTime) => void;
  private time: TalkTime;

  constructor(now: () => number, time: TalkTime = unbegun, keep: (time: TalkTime) => void = () => {}) {
    this.now = now;
    this.time = time;
    this.keep = keep;
  }

  get running(): boolean {
    return this.time.since !== undefined;
  }

  /** How long the talk has run. */
  get elapsed(): number {
    const {before, since} = this.time;
    // The system's clock may have been set back.
    return before + (since === undefined ? 0 : Math.max(0, this.now() - since));
  }

  /** What the slide on stage has had, earlier visits included. */
  get onSlide(): number {
    const {slide, arrived, spent} = this.time;
    return (new Map(spent).get(slide) ?? 0) + this.elapsed - arrived;
  }

  start() {
    if (!this.running) this.change({since: this.now()});
  }

  pause() {
    this.change({before: this.elapsed, since: undefined});
  }

  /** Back to zero; runs on if it ran. */
  reset() {
    this.change({...unbegun, slide: this.time.slide, since: this.running ? this.now() : undefined});
  }

  /** From now on another slide is on stage. */
  turnTo(slide: string) {
    if (slide === this.time.slide) return;
    const spent = new Map(this.time.spent).set(this.time.slide, this.onSlide);
    this.change({slide, arrived: this.elapsed, spent: [...spent]});
  }

  private change(changes: Partial<TalkTime>) {
    this.time = {...this.time, ...changes};
    this.keep(this.time);
  }
}
