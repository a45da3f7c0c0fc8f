import {expect, it} from 'vitest';
import {philox} from '../../../src/numerics/sampling/philox';

it('philox reproduces the known answers of Random123 for philox4x32-10', () => {
  const ones = 0xffffffff;
  expect(philox([0, 0, 0, 0], [0, 0])).toEqual(Uint32Array.of(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8));
  expect(philox([ones, ones, ones, ones], [ones, ones])).toEqual(
    Uint32Array.of(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)
  );
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual(
    Uint32Array.of(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)
  );
});

it('philox gives different words for each counter and key', () => {
  const seen = new Set<string>();
  for (let i = 0; i < 100; i++) {
    seen.add(philox([i, 0, 0, 0], [1, 0]).join());
    seen.add(philox([0, 0, 0, 0], [i + 2, 0]).join());
  }
  expect(seen.size).toBe(200);
});
