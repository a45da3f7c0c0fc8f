/**
 * A polynomial's text that cannot be read; the message quotes the text, the place as "character N", counted from 1, and what
 * was wanted there.
 */
export class PolynomialError extends RangeError {
  /** Index of the faulty character in the text: from 0, as JavaScript counts, and the text's length for its end. */
  readonly position: number;

  constructor(text: string, position: number, wish: string) {
    super(`"${text.length > 64 ? `${text.slice(0, 63)}…` : text}", character ${position + 1}: ${wish}`);
    this.name = 'PolynomialError';
    this.position = position;
  }
}
