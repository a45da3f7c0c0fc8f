/**
 * A count as a bigint.
 *
 * @throws RangeError if it is not a whole number from `least` to `most`
 */
export function wholeNumber(name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): bigint {
  if (!Number.isInteger(value) || value < least || value > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
    throw new RangeError(`${name} must be a whole number ${range}, got ${value}`);
  }
  return BigInt(value);
}
