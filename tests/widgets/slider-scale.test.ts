import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {NumberParameter} from '../../src/widgets/parameters';
import {sliderPosition, sliderValue} from '../../src/widgets/slider-scale';

const shared = {kind: 'number', label: 'x', about: 'A number', default: 1} as const;
const linear: NumberParameter = {...shared, min: -2, max: 6};
const log: NumberParameter = {...shared, min: 1e-6, max: 1, scale: 'log'};
const whole: NumberParameter = {...shared, kind: 'integer', min: 1, max: 1000, scale: 'log'};

it('sliderPosition is 0 and 1 at the ends, and half way in the middle of the scale', () => {
  for (const p of [linear, log]) expect([p.min, p.max].map(v => sliderPosition(p, v))).toEqual([0, 1]);
  expect(sliderPosition(linear, 2)).toBe(0.5);
  expect(sliderPosition(log, 1e-3)).toBeCloseTo(0.5, 12);
});

it('sliderValue goes back, to the digits that can be set by hand, and stays on the slider', () => {
  fc.assert(
    fc.property(fc.double({min: -3, max: 4, noNaN: true}), fraction => {
      for (const p of [linear, log, whole]) {
        const value = sliderValue(p, fraction);
        expect(value).toBeGreaterThanOrEqual(p.min);
        expect(value).toBeLessThanOrEqual(p.max);
        if (p.kind === 'integer') expect(Number.isInteger(value)).toBe(true);
        else expect(sliderPosition(p, value)).toBeCloseTo(Math.min(1, Math.max(0, fraction)), 3);
      }
    })
  );
});
