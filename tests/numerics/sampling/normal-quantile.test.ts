import {expect, it} from 'vitest';
import {normalQuantile} from '../../../src/numerics/sampling/normal-quantile';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('normalQuantile gives tabulated quantiles to 1.2e-9', () => {
  expect(normalQuantile(0.5)).toBe(0);
  // By Python's statistics.NormalDist().inv_cdf.
  const known = [
    [0.6, 0.2533471031357997],
    [0.75, 0.6744897501960817],
    [0.975, 1.9599639845400538],
    [0.976, 1.977368428181947],
    [0.9999, 3.7190164854557084],
    [1e-12, -7.034483825301132]
  ];
  for (const [p, z] of known) expect(normalQuantile(p)).toBeAllclose(z, {rtol: 1.2e-9});
});

it('normalQuantile is odd about ½, and throws outside (0, 1)', () => {
  for (const p of [0.125, 0.0078125, 2 ** -30]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
  for (const p of [0, 1, NaN]) expect(() => normalQuantile(p)).toThrow(`p must be in (0, 1), got ${p}`);
});
