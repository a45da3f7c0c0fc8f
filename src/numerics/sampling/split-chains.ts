/**
 * Each chain cut into halves, the middle draw of an odd number left out: chains that drift differ from themselves. A
 * generator that yields after each chain.
 *
 * @param chains of equal length, each at least 4 finite numbers
 * @throws RangeError otherwise
 */
export function* splitChains(chains: readonly Float64Array[]): Generator<undefined, Float64Array[], undefined> {
  if (chains.length === 0) throw new RangeError('chains must be at least 1, got 0');
  const length = chains[0].length;
  if (length < 4) throw new RangeError(`a chain must have at least 4 draws, got ${length}`);
  const half = length >> 1;
  const halves: Float64Array[] = [];
  for (const [c, chain] of chains.entries()) {
    if (chain.length !== length) throw new RangeError(`chain ${c} must have ${length} draws, got ${chain.length}`);
    const bad = chain.findIndex(value => !Number.isFinite(value));
    if (bad >= 0) throw new RangeError(`chain ${c}, draw ${bad} must be finite, got ${chain[bad]}`);
    halves.push(chain.subarray(0, half), chain.subarray(length - half));
    yield;
  }
  return halves;
}
