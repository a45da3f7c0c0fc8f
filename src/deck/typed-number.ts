import type {Focus, Keystroke} from './keys';

/** A digit this long after the last one, in ms, begins a new number. */
const patience = 3000;
const mostDigits = 4;

/** A slide's number as it is typed: digits, then Enter or G. */
export class TypedNumber {
  /** What has been typed so far. */
  digits = '';
  private last = 0;

  /**
   * @returns the number so far where the key belongs to it; with `digits` empty again it is complete. undefined for any
   * other key, which gives up a number that was begun.
   */
  take(event: Keystroke & Pick<KeyboardEvent, 'timeStamp'>, focus: Focus): number | undefined {
    const {key, timeStamp} = event;
    const begun = timeStamp - this.last <= patience ? this.digits : '';
    this.digits = '';
    if (event.ctrlKey || event.altKey || event.metaKey || focus === 'typed') return undefined;
    if (/^\d$/.test(key)) {
      this.last = timeStamp;
      this.digits = (begun + key).slice(-mostDigits);
      return Number(this.digits);
    }
    return begun && (key === 'Enter' || key.toLowerCase() === 'g') ? Number(begun) : undefined;
  }
}
