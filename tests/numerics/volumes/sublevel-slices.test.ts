import {expect, it} from 'vitest';
import {sublevelRegion, sublevelSlice, sublevelSlicer} from '../../../src/numerics/volumes/sublevel-slices';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('sublevelSlice(k, ε, {at}) returns the ends of the intervals of {K < ε} on one line', () => {
  expect(sublevelSlice('(x^2+y^2-1/4)^2', 1e-4, {at: [0]})).toBeAllclose(
    [-Math.sqrt(0.26), -Math.sqrt(0.24), Math.sqrt(0.24), Math.sqrt(0.26)],
    {rtol: 1e-15}
  );
  expect(sublevelSlice('x^2*y^2', 1e-4, {at: [0.5]})).toBeAllclose([-0.02, 0.02], {rtol: 1e-15});
  expect(sublevelSlice('x^2*y^2', 1e-4, {at: [0.01]})).toEqual([-1, 1]);
  expect(sublevelSlice('x^2+y^4', 1e-4, {at: [0.5]})).toEqual([]);
  expect(sublevelSlice('(y-x^2)^2', 1e-4, {at: [1]})).toBeAllclose([0.99, 1], {rtol: 1e-15});
});

it('sublevelSlice of one variable returns the intervals of {K < ε}', () => {
  expect(sublevelSlice('w^6', 1e-300)).toBeAllclose([-1e-50, 1e-50], {rtol: 1e-14});
  expect(sublevelSlice('(w-1/2)^2*(w+1/2)^2', 0.0625 + 1e-9)).toHaveLength(2);
  expect(sublevelSlice('(w-1/2)^2*(w+1/2)^2', 0.0625 - 1e-9)).toHaveLength(4);
  expect(sublevelSlice('w^2', 5)).toEqual([-1, 1]);
});

it('sublevelSlice fixes all variables but the last', () => {
  expect(sublevelSlice('x^2+y^2+z^2', 0.14, {at: [0.1, 0.2]})).toBeAllclose([-0.3, 0.3], {rtol: 1e-14});
});

it('sublevelRegion covers the area of {K < ε}', () => {
  for (const k of ['x^2*y^2', '(y^2-x^3)^2', '(y-x^2)^2', 'x^4+x^2*y^2+y^6', '(x^2+y^2-1/4)^2', '(x^2-y^2)^2']) {
    for (const epsilon of [1e-1, 1e-2, 1e-4]) {
      let area = 0;
      for (const {x, lower, upper} of sublevelRegion(k, epsilon)) {
        for (let i = 1; i < x.length; i++) {
          area += ((x[i] - x[i - 1]) * (upper[i] - lower[i] + upper[i - 1] - lower[i - 1])) / 2;
        }
      }
      const [{volume}] = sublevelVolume(k, [epsilon]);
      // Straight pieces within box/2000 of curves of total length below 20.
      expect(area / 4).toBeAllclose(volume, {atol: 20 / 2000 / 4});
    }
  }
});

it('sublevelRegion has a column on a spike however thin it is', () => {
  for (const epsilon of [1e-6, 1e-12, 1e-30]) {
    const bands = sublevelRegion('x^2*y^2', epsilon);
    expect(bands).toHaveLength(1);
    const [{x, lower, upper}] = bands;
    const full = x.filter((_, i) => lower[i] === -1 && upper[i] === 1);
    expect(full).toContain(0);
    const width = full[full.length - 1] - full[0];
    if (epsilon > 1e-36) expect(width / 2).toBeAllclose(Math.max(Math.sqrt(epsilon), 1e-18), {rtol: 2e-3, atol: 1e-17});
  }
  const [{x, lower, upper}] = sublevelRegion('y^2*(x-1/2)^2', 1e-12);
  const spike = x.indexOf(0.5);
  expect([lower[spike], upper[spike]]).toEqual([-1, 1]);
});

it('sublevelRegion is drawn smoothly: no straight piece is further than box/2000 from the curve', () => {
  const slicer = sublevelSlicer('(y^2-x^3)^2');
  for (const {x, lower, upper} of slicer.region(1e-3)) {
    for (let i = 1; i < x.length; i++) {
      const [width, middle] = [x[i] - x[i - 1], (x[i] + x[i - 1]) / 2];
      if (width < 1e-6) continue;
      const ends = slicer.slice(1e-3, [middle]);
      for (const edge of [lower, upper]) {
        const straight = (edge[i] + edge[i - 1]) / 2;
        const bend = Math.min(...ends.map(y => Math.abs(y - straight)));
        expect((bend * width) / Math.hypot(width, edge[i] - edge[i - 1])).toBeLessThan(1 / 2000);
      }
    }
  }
});

it('sublevelRegion bands are increasing in x, within the box, and join at changes of topology', () => {
  const bands = sublevelRegion('(x^2+y^2-1/4)^2', 1e-3, {box: 2});
  expect(bands).toHaveLength(4);
  for (const {x, lower, upper} of bands) {
    for (let i = 0; i < x.length; i++) {
      expect(lower[i]).toBeLessThanOrEqual(upper[i]);
      if (i > 0) expect(x[i]).toBeGreaterThanOrEqual(x[i - 1]);
    }
  }
  const inner = Math.sqrt(0.25 - Math.sqrt(1e-3));
  expect(bands[0].x[bands[0].x.length - 1]).toBeAllclose(-inner, {rtol: 1e-6});
  expect(bands[1].x[0]).toBeAllclose(-inner, {rtol: 1e-6});
});

it('sublevelSlicer throws for values out of range', () => {
  const slicer = sublevelSlicer('x^2+y^2');
  expect(() => slicer.slice(0, [0])).toThrow('epsilon must be positive and finite, got 0');
  expect(() => slicer.slice(1)).toThrow('at must have 1 entries, got 0');
  expect(() => slicer.slice(1, [2])).toThrow('at must be in the box ±1, got 2');
  expect(() => slicer.region(1, {columns: 1})).toThrow('columns must be in 2–4096, got 1');
  expect(() => sublevelSlicer('x^2', 0)).toThrow('box must be positive and finite, got 0');
  expect(() => sublevelSlicer('7')).toThrow('K must have a variable');
  expect(() => sublevelRegion('w^2', 1)).toThrow('K must have 2 variables, got 1');
});
