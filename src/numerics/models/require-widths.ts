/**
 * Widths of a network: inputs, hidden layers, outputs.
 *
 * @throws RangeError if there are fewer than two widths, or one is not a positive integer
 */
export function requireWidths(widths: readonly number[]): void {
  if (widths.length < 2) throw new RangeError(`widths must be at least 2, got ${widths.length}`);
  widths.forEach((width, s) => {
    if (!(Number.isSafeInteger(width) && width > 0)) {
      throw new RangeError(`widths[${s}] must be a positive integer, got ${width}`);
    }
  });
}
