import {expect, it} from 'vitest';
import {freeEnergy, rlct} from '../../../src/numerics';
import {type Size, stateAt} from '../../../src/widgets';
import {definition} from '../../../src/widgets/free-energy/free-energy';
import {heightAt, plotsOf, valuesOf} from '../axes';
import {drawn} from '../drawn';
import {handlePlace, marksWith, markWith, type Point, panelsOf, pointsOf} from '../marks';

function bridge(attributes: Readonly<Record<string, string>>, size: Size = 'wide') {
  const [curves, posterior] = panelsOf(
    drawn({definition}, stateAt(definition.parameters, {view: 'bridge', ...attributes}), size)
  );
  const [volumePlot, plot] = plotsOf(curves);
  const [volume, depth] = marksWith(curves, {tag: 'path', term: 'region', classes: 'curve'});
  const free = (term: string) => valuesOf(plot, markWith(curves, {tag: 'path', term, classes: 'curve'}));
  return {
    curves,
    posterior,
    volumePlot,
    plot,
    volume: valuesOf(volumePlot, volume).reverse(),
    freeEnergy: free('exact'),
    depth: valuesOf(plot, depth),
    predicted: free('lambda')
  };
}

/** The rise of log V over a decade and a half of ε about it, and of F over as much of n. */
const volumeSlope = (curve: readonly Point[], epsilon: number) => {
  const [low, high] = [epsilon / 5, epsilon * 5].map(at => Math.log(heightAt(curve, at)));
  return (high - low) / Math.log(25);
};
const freeEnergySlope = (curve: readonly Point[], n: number) =>
  (heightAt(curve, 5 * n) - heightAt(curve, n / 5)) / Math.log(25);

it.each<[string, Size]>([
  ['w^2', 'wide'],
  ['w^4', 'wide'],
  ['w^4', 'narrow'],
  ['w^6', 'wide']
])('K = %s: both drawn lines have the slope λ, %s', (k, size) => {
  const {volume, freeEnergy} = bridge({k, n: '1e4'}, size);
  const {lambda} = rlct(k);
  expect(volumeSlope(volume, 1e-4)).toBeCloseTo(lambda, 1);
  expect(Math.abs(volumeSlope(volume, 1e-4) - lambda)).toBeLessThan(0.01);
  expect(Math.abs(freeEnergySlope(freeEnergy, 1e4) - lambda)).toBeLessThan(0.01);
});

it('K = x²y²: both bend, below λ = ½ by the same logarithm', () => {
  const {volume, freeEnergy} = bridge({k: 'x^2*y^2', n: '1e4'});
  const [early, late] = [volumeSlope(volume, 1e-2), volumeSlope(volume, 1e-5)];
  expect(early).toBeLessThan(late - 0.03);
  expect(late).toBeLessThan(0.46);
  for (const n of [1e3, 1e4, 1e5])
    expect(Math.abs(freeEnergySlope(freeEnergy, n) - volumeSlope(volume, 1 / n))).toBeLessThan(0.03);
});

it('the cursors stand at n and at ε = 1/n, on their curves', () => {
  for (const n of ['30', '1000', '1e5']) {
    const {curves, volumePlot, plot, volume, freeEnergy} = bridge({k: 'w^4', n});
    const [epsilon, v] = volumePlot.at(handlePlace(curves, 'epsilon'));
    const [at, f] = plot.at(handlePlace(curves, 'n'));
    expect(Math.abs(Math.log10(epsilon * at))).toBeLessThan(0.01);
    expect(Math.abs(Math.log10(at / Number(n)))).toBeLessThan(0.01);
    expect(v / heightAt(volume, epsilon)).toBeCloseTo(1, 1);
    expect(f).toBeCloseTo(heightAt(freeEnergy, at), 1);
  }
});

it('F runs level with −log V(1/n), which is V read off the other plot, and meets its prediction', () => {
  const {freeEnergy, depth, predicted, volume} = bridge({k: 'w^4'});
  for (const n of [1e2, 1e4, 9e5]) {
    expect(heightAt(depth, n)).toBeCloseTo(-Math.log(heightAt(volume, 1 / n)), 1);
    expect(heightAt(freeEnergy, n)).toBeCloseTo(heightAt(predicted, n), 1);
  }
});

it('draws K < 1/n as a band of the posterior, and the posterior at e⁻¹ of its peak on the band’s edge', () => {
  const {posterior} = bridge({k: 'w^4', n: '1e4'});
  const [plot] = plotsOf(posterior);
  const band = pointsOf(marksWith(posterior, {tag: 'path', term: 'loss', classes: 'curve'})[0]).map(([x]) => plot.x(x));
  expect(Math.min(...band)).toBeCloseTo(-0.1, 2);
  expect(Math.max(...band)).toBeCloseTo(0.1, 2);
  const curve = pointsOf(markWith(posterior, {tag: 'path', term: 'posterior', classes: 'curve'}));
  const foot = Math.max(...curve.map(([, y]) => y));
  const heights = curve.map(([x, y]): Point => [plot.x(x), foot - y]);
  expect(heightAt(heights, 0.1) / heightAt(heights, 0)).toBeCloseTo(Math.exp(-1), 1);
});

it('the slopes are right where the axis of n ends, too', () => {
  const {compute, parameters} = definition;
  const slope = (n: number) =>
    compute(stateAt(parameters, {view: 'bridge', k: 'x^2*y^2', n: String(n)}, [], 0, {})).bridge!;
  const exact = (n: number) =>
    (freeEnergy('x^2*y^2', n * 1.001).value - freeEnergy('x^2*y^2', n / 1.001).value) / Math.log(1.001 ** 2);
  for (const n of [2, 1e3, 1e6]) expect(Math.abs(slope(n).freeEnergySlope - exact(n)), String(n)).toBeLessThan(3e-4);
});
