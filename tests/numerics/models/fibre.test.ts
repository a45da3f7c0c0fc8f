import {describe, expect, it} from 'vitest';
import {type FibredModel, fibre} from '../../../src/numerics/models/fibre';
import {smallModels} from '../../../src/numerics/models/small-models';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

const box = 1.25;
const ts = Array.from({length: 101}, (_, i) => i / 100);
const xs = [-2, -0.7, 0.3, 1, 2.5];

describe('fibre', () => {
  it.each<[FibredModel, number[], string]>([
    ['line', [0.3, -0.2], 'point'],
    ['line', [0, 0], 'point'],
    ['square', [0.7], 'pair'],
    ['square', [0], 'point'],
    ['cube', [-0.7], 'point'],
    ['cube', [0], 'point'],
    ['product', [0.8, -0.6], 'curve'],
    ['product', [0, 0.6], 'cross'],
    ['product', [0, 0], 'cross'],
    ['tanh', [-0.8, 0.6], 'pair'],
    ['tanh', [0.8, 0], 'cross'],
    ['tanh', [0, 0.8], 'cross']
  ])('of %s at %j is a %s, and along it the function does not move', (model, w, kind) => {
    const {value} = smallModels[model];
    const set = fibre(model, w, box);
    expect(set.kind).toBe(kind);
    for (const t of ts) {
      const other = set.at(t);
      expect(other.every(v => Math.abs(v) <= box * (1 + 1e-15))).toBe(true);
      expect(xs.map(x => value(x, other))).toBeAllclose(
        xs.map(x => value(x, w)),
        {rtol: 1e-15 * 4}
      );
    }
  });

  it('of square has both roots, of tanh both signs', () => {
    expect([fibre('square', [0.5], box).at(0), fibre('square', [0.5], box).at(1)]).toEqual([[-0.5], [0.5]]);
    expect([fibre('tanh', [1, -1], box).at(0), fibre('tanh', [1, -1], box).at(1)]).toEqual([
      [-1, 1],
      [1, -1]
    ]);
  });

  it('of product reaches the box at the four ends of the hyperbola', () => {
    const set = fibre('product', [0.5, 0.5], box);
    expect(set.at(0)).toBeAllclose([-0.2, -box]);
    expect(set.at(0.5 - 1e-15)).toBeAllclose([-box, -0.2]);
    expect(set.at(0.5)).toBeAllclose([0.2, box]);
    expect(set.at(1)).toBeAllclose([box, 0.2]);
  });

  it('of a cross runs through both axes', () => {
    const set = fibre('product', [0, 1], box);
    expect([0, 0.25, 0.5, 0.75, 1].map(t => set.at(t))).toEqual([
      [-box, 0],
      [0, 0],
      [0, -box],
      [0, 0],
      [0, box]
    ]);
  });

  it('throws for what is no parameter of the box', () => {
    expect(() => fibre('line', [1], 2)).toThrow('w must be 2 numbers in −2–2, got [1]');
    expect(() => fibre('square', [3], 2)).toThrow('w must be 1 numbers in −2–2, got [3]');
    expect(() => fibre('product', [Number.NaN, 1], 2)).toThrow(RangeError);
    expect(() => fibre('cube', [0], 0)).toThrow('box must be positive and finite, got 0');
  });
});
