import {type AfterRest, afterRest} from './after-rest';

/** In a drag the words under a figure follow this often, in ms: setting text costs more than the drawing. */
const tellInterval = 200;

/** How long a figure must rest before a screen reader is told what it shows now. */
const quietBeforeWords = 700;

/** When a figure says what it shows: at once to the eye, though not every frame; to the ear once it rests. */
export class Words {
  private spokenWords: string | undefined;
  private told = {at: Number.NEGATIVE_INFINITY, words: ''};
  private late: ReturnType<typeof setTimeout> | undefined;
  private words = () => '';
  private news = () => {};
  private readonly rest: AfterRest = afterRest(quietBeforeWords, () => this.speak());

  /** What a screen reader has heard last. */
  get spoken(): string | undefined {
    return this.spokenWords;
  }

  /** The words for what is shown, at most a moment old: if nothing else does, `news` asks for them again then. */
  tell(words: () => string): string {
    const now = performance.now();
    const wait = this.told.at + tellInterval - now;
    if (wait <= 0) {
      this.told = {at: now, words: words()};
      this.waitNoMore();
    } else {
      this.late ??= setTimeout(() => {
        this.late = undefined;
        this.news();
      }, wait);
    }
    return this.told.words;
  }

  private waitNoMore() {
    clearTimeout(this.late);
    this.late = undefined;
  }

  /** Something was drawn: if nothing more is for a while, these words are spoken, and `news` hears of them. */
  drawn(words: () => string, news: () => void): void {
    this.words = words;
    this.news = news;
    this.rest();
  }

  private speak() {
    const now = this.words();
    if (now === this.spokenWords) return;
    this.spokenWords = now;
    this.news();
  }

  stop(): void {
    this.rest.cancel();
    this.waitNoMore();
  }
}
