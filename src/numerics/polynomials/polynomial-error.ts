/** A polynomial's text that cannot be read; the message quotes the text, the place and what was wanted there. */
export class PolynomialError extends RangeError {
  /** Offset of the fault in the text, in UTF-16 units from 0. */
  readonly position: number;

  constructor(text: string, position: number, wish: string) {
    super(`"${text.length > 64 ? `${text.slice(0, 63)}…` : text}" at ${position}: ${wish}`);
    this.name = 'PolynomialError';
    this.position = position;
  }
}
