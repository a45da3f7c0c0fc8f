import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';
import {toBeAllclose} from '../../to-be-allclose';
import reference from './sublevel-volume.json';

expect.extend({toBeAllclose});

it('sublevelVolume keeps its relative error on singular curves, down to ε = 1e-300', () => {
  for (const {k, epsilon, volume} of reference) {
    const [{volume: found, relativeError, method}] = sublevelVolume(k, [epsilon]);
    expect(method).toBe('slices');
    expect(relativeError).toBeLessThanOrEqual(1e-6);
    expect(found).toBeAllclose(volume, {rtol: relativeError});
  }
});

it('sublevelVolume reaches a relative error of 1e-12 when asked', () => {
  for (const {k, epsilon, volume} of reference) {
    const [found] = sublevelVolume(k, [epsilon], {relativeError: 1e-12});
    expect(found.volume).toBeAllclose(volume, {rtol: found.relativeError});
    expect(found.relativeError).toBeLessThan(2e-12);
  }
});

it('sublevelVolume of x²y² is √ε(1 + ½ log 1/ε)', () => {
  const epsilons = [0.5, 1e-2, 1e-10, 1e-100, 1e-300];
  const found = sublevelVolume('x^2*y^2', epsilons, {relativeError: 1e-12});
  expect(found.map(({epsilon}) => epsilon)).toEqual(epsilons);
  expect(found.map(({volume}) => volume)).toBeAllclose(
    epsilons.map(e => Math.sqrt(e) * (1 - Math.log(e) / 2)),
    {rtol: 1e-12}
  );
});

it('sublevelVolume agrees with normal crossings of any exponents, in one and two variables', () => {
  const exponent = fc.integer({min: 1, max: 5}).map(i => 2 * i);
  fc.assert(
    fc.property(exponent, exponent, fc.double({min: -200, max: -0.01, noNaN: true}), (a, b, depth) => {
      const epsilon = 10 ** depth;
      const [plane] = sublevelVolume(`x^${a}*y^${b}`, [epsilon]);
      expect(plane.volume).toBeAllclose(normalCrossingVolume(epsilon, [a, b]), {rtol: plane.relativeError});
      const [line] = sublevelVolume(`w^${a}`, [epsilon]);
      expect(line.volume).toBeAllclose(normalCrossingVolume(epsilon, [a]), {rtol: 1e-13});
    }),
    {numRuns: 60}
  );
});

it('sublevelVolume does not depend on how a power was typed', () => {
  const epsilons = [1e-2, 1e-10, 1e-40];
  const volumes = (k: string) => sublevelVolume(k, epsilons).map(({volume}) => volume);
  expect(volumes('y^4-2*x^3*y^2+x^6')).toBeAllclose(volumes('(y^2-x^3)^2'), {rtol: 1e-9});
  expect(volumes('x^2*y^2+2*x*y^3+y^4')).toBeAllclose(volumes('y^2*(x+y)^2'), {rtol: 1e-9});
  expect(volumes('9*x^2*y^2/9')).toBeAllclose(volumes('x^2*y^2'), {rtol: 1e-9});
});

it('sublevelVolume does not depend on which variable comes first', () => {
  const epsilons = [1e-1, 1e-5, 1e-12];
  for (const [k, swapped] of [
    ['(y^2-x^3)^2', '(x^2-y^3)^2'],
    ['x^2*y+x*y^4+x^2+y^2', 'y^2*x+y*x^4+y^2+x^2'],
    ['(x-y)^2+y^4', '(y-x)^2+x^4'],
    ['(x^2-y^2)^2*(x+y^3)^2', '(y^2-x^2)^2*(y+x^3)^2'],
    ['(x*y-1/5)^2*(x-y)^2', '(y*x-1/5)^2*(y-x)^2']
  ]) {
    const [a, b] = [sublevelVolume(k, epsilons), sublevelVolume(swapped, epsilons)];
    a.forEach((point, i) => {
      expect(point.volume).toBeAllclose(b[i].volume, {rtol: point.relativeError + b[i].relativeError});
    });
  }
});

it('sublevelVolume finds zeros away from the axes, and small discs around minima that are not 0', () => {
  const [line] = sublevelVolume('(w-1/3)^2*(w+1/2)^4', [1e-12], {relativeError: 1e-9});
  const gap = 5 / 6;
  expect(line.volume).toBeAllclose((2 * 1e-6) / gap ** 2 / 2 + (2 * (1e-12 / gap ** 2) ** (1 / 4)) / 2, {rtol: 1e-2});
  const [disc] = sublevelVolume('(x-3/10)^2+(y-1/5)^2+1/1000', [1e-3 + 1e-8]);
  expect(disc.volume).toBeAllclose((Math.PI * 1e-8) / 4, {rtol: 1e-6});
  expect(sublevelVolume('x^2+y^2+1/10', [0.05])[0]).toMatchObject({volume: 0});
});

it('sublevelVolume follows a crossing at an irrational place down to ε = 1e-300', () => {
  // y² (x² − 1/2)²: |y| < δ/|x² − 1/2|, so V/δ is ∫ dx/|x² − 1/2| over where that is below 1/δ, and 1 around.
  for (const epsilon of [1e-12, 1e-30, 1e-100, 1e-300]) {
    const delta = Math.sqrt(epsilon);
    const a = Math.SQRT1_2;
    // ∫₀ᵇ dx/(a² − x²) = atanh(b/a)/a; the ends are a ∓ δ/(2a), to first order in δ.
    const inner = (Math.log(4 * a * a) - Math.log(delta)) / (2 * a);
    const outer = (Math.log((1 - a) / (1 + a)) + Math.log(4 * a * a) - Math.log(delta)) / (2 * a);
    const [{volume, relativeError}] = sublevelVolume('y^2*(x^2-1/2)^2', [epsilon]);
    expect(volume / delta).toBeAllclose(inner + outer + 1 / a, {rtol: relativeError + 10 * delta});
  }
});

it('sublevelVolume of nested tangents is that of the crossing a shear makes of them, down to ε = 1e-300', () => {
  // With v = y − x² + x⁵/2 this is 2v² + x¹⁰/2; ∫₀¹ √(1 − s¹⁰) ds = Γ(1/10) Γ(3/2) / (10 Γ(8/5)).
  const integral = 0.9435905812679795;
  for (const epsilon of [1e-20, 1e-60, 1e-300]) {
    const exact = Math.sqrt(epsilon / 2) * (2 * epsilon) ** (1 / 10) * integral;
    const [{volume, relativeError}] = sublevelVolume('(y-x^2)^2+(y-x^2+x^5)^2', [epsilon]);
    expect(relativeError).toBeLessThan(1e-6);
    expect(volume).toBeAllclose(exact, {rtol: relativeError + 1e-9});
  }
  // Here the box cuts off less of the one than of the other, but only far from 0, where next to nothing is.
  for (const [tangent, sheared] of [
    ['(y-x^2)^2*(y-x^2+x^5)^4', 'y^2*(y+x^5)^4'],
    ['y^2-2*x*y+x^2+y^6', 'x^2+y^6']
  ]) {
    const [[a], [b]] = [sublevelVolume(tangent, [1e-200]), sublevelVolume(sheared, [1e-200])];
    expect(a.volume).toBeAllclose(b.volume, {rtol: a.relativeError + b.relativeError});
  }
});

it('sublevelVolume of double poles is ε^λ (a + b log 1/ε) to its relative error, also in a small box', () => {
  for (const [k, lambda, box] of [
    ['(x*y^2+3x^2*y)^2*((3x*y+x)^2+x^2)', 1 / 4, 0.01],
    ['(x-y)^2*(x^2+y^4)', 1 / 2, 0.01]
  ] as const) {
    const points = sublevelVolume(k, [1e-200, 1e-250, 1e-300], {box});
    const [first, middle, last] = points.map(({epsilon, volume}) => volume / epsilon ** lambda);
    const relativeError = Math.max(...points.map(point => point.relativeError));
    expect(relativeError).toBeLessThan(1e-6);
    expect(middle).toBeAllclose((first + last) / 2, {rtol: 2 * relativeError});
    expect(last).toBeGreaterThan(middle);
  }
});

it('sublevelVolume is a fraction of the box', () => {
  expect(sublevelVolume('x^2+y^2', [100])[0].volume).toBeAllclose(1, {rtol: 1e-12});
  expect(sublevelVolume('x^2+y^2', [0.01], {box: 2})[0].volume).toBeAllclose((Math.PI * 0.01) / 16, {rtol: 1e-6});
  expect(sublevelVolume('w^2', [0.25], {box: 2})[0]).toMatchObject({volume: 0.25, method: 'roots'});
});

it('sublevelVolume throws for values out of range', () => {
  expect(() => sublevelVolume('x^2', [0])).toThrow('epsilon must be positive and finite, got 0');
  expect(() => sublevelVolume('x^2', [Number.NaN])).toThrow('epsilon must be positive and finite, got NaN');
  expect(() => sublevelVolume('x^2', [1], {box: -1})).toThrow('box must be positive and finite, got -1');
  expect(() => sublevelVolume('x^2', [1], {relativeError: 0})).toThrow('relativeError');
  expect(() => sublevelVolume('3', [1])).toThrow(RangeError);
});

describe('sublevelVolume, three variables,', () => {
  it.each(['(x-0.3)^2+(y-0.2)^2+(z+0.4)^2', '(x-y)^2+(y-z)^2', '(y-x^2)^2+(z-x^3)^2'])(
    'says that %s, thin in two directions off the planes, is missed',
    k => {
      for (const {relativeError} of sublevelVolume(k, [1e-6, 1e-10])) expect(relativeError).toBeGreaterThan(0.1);
    }
  );

  it.each(['x^2+y^2+z^2', '(x^2+y^2-z^2)^2', '(x+y+z-0.3)^2'])('reaches its goal for %s', k => {
    for (const {relativeError} of sublevelVolume(k, [1e-6, 1e-10])) expect(relativeError).toBeLessThan(0.01);
  });
});
