import {expect, it} from 'vitest';
import {lossOf} from '../../../src/numerics/models/loss-of';

it('lossOf makes value, gradient and both of one function, which writes only when it is given a place', () => {
  const places: (Float64Array | undefined)[] = [];
  const loss = lossOf(2, (w, out) => {
    places.push(out);
    out?.set([2 * w[0], 0]);
    return w[0] ** 2;
  });
  const w = Float64Array.of(3, 1);
  const out = new Float64Array(2);
  expect(loss.dimension).toBe(2);
  expect(loss.value(w)).toBe(9);
  expect(loss.gradient(w, out)).toBeUndefined();
  expect([...out]).toEqual([6, 0]);
  expect(loss.valueAndGradient(w, out)).toBe(9);
  expect(places).toEqual([undefined, out, out]);
});

it('lossOf refuses a point or a place of another length', () => {
  const loss = lossOf(2, () => 0);
  const [two, three] = [new Float64Array(2), new Float64Array(3)];
  expect(() => loss.value(three)).toThrow('w must have 2 entries, got 3');
  expect(() => loss.gradient(two, three)).toThrow('out must have 2 entries, got 3');
  expect(() => loss.valueAndGradient(three, two)).toThrow(RangeError);
});
