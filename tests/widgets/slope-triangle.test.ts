import {describe, expect, it} from 'vitest';
import {rlct} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {definition as freeEnergy} from '../../src/widgets/free-energy/free-energy';
import {definition as volumeScaling} from '../../src/widgets/volume-scaling/volume-scaling';
import {plotsOf} from './axes';
import {drawn} from './drawn';
import {marksWith, panelsOf, pointsOf} from './marks';

/** Rise over run of each triangle, read off the axes of its own plot: of logarithms where both are. */
function slopes(svg: string, panel: number, logarithmic: readonly boolean[]) {
  const marks = panelsOf(svg)[panel];
  const plots = plotsOf(marks);
  return marksWith(marks, {tag: 'path', classes: 'triangle'}).map((triangle, i) => {
    const [from, corner, to] = pointsOf(triangle).map(point => plots[i].at(point));
    expect(corner[1], 'the run is level').toBeCloseTo(from[1], 10);
    const rise = logarithmic[i] ? Math.log(to[1] / corner[1]) : to[1] - corner[1];
    return rise / Math.log(corner[0] / from[0]);
  });
}

describe.each(['w^4', 'x^2+y^2', '(y^2-x^3)^2', 'x^2*y^2'])(
  'K = %s: a triangle beside the volume has the slope λ',
  k => {
    it.each(['1e-2', '1e-9'])('at ε = %s, and names it', epsilon => {
      const {lambda, fraction} = rlct(k);
      const svg = drawn({definition: volumeScaling}, stateAt(volumeScaling.parameters, {k, epsilon, showLine: 'true'}));
      const [slope, ...others] = slopes(svg, 1, [true]);
      expect(others).toEqual([]);
      expect(Math.abs(slope - lambda)).toBeLessThan(0.02 * lambda);
      expect(svg).toContain(`λ = ${fraction}`);
    });
  }
);

describe.each(['w^4', 'x^2*y^2'])('K = %s: triangles under V and under F have the slope λ', k => {
  it.each(['10', '1e5'])('at n = %s', n => {
    const {lambda} = rlct(k);
    const svg = drawn({definition: freeEnergy}, stateAt(freeEnergy.parameters, {view: 'bridge', k, n}));
    const both = slopes(svg, 0, [true, false]);
    expect(both).toHaveLength(2);
    for (const slope of both) expect(Math.abs(slope - lambda)).toBeLessThan(0.02 * lambda);
  });
});

it('every K has the same axis of V', () => {
  const ticks = (k: string) =>
    drawn({definition: volumeScaling}, stateAt(volumeScaling.parameters, {k})).match(/>10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+</g);
  for (const k of ['x^2+y^2', 'w^6', 'x^2*y^4']) expect(ticks(k)).toEqual(ticks('x^2*y^2'));
});
