import {describe, expect, it} from 'vitest';
import {evaluatePolynomial, freeEnergy, logGamma, parsePolynomial, rlct, sublevelVolume} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {between, slopesOver, smoothlyBetween} from '../../src/widgets/free-energy/bridge-data';
import {definition} from '../../src/widgets/free-energy/free-energy';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

const {parameters, compute} = definition;
const bridge = (attributes: Readonly<Record<string, string>>) => stateAt(parameters, {view: 'bridge', ...attributes});

describe('the bridge from volume to free energy', () => {
  it('both slopes are λ where m = 1', () => {
    for (const k of ['w^2', 'w^4', 'w^6', '(y^2-x^3)^2'])
      for (const n of ['1e5', '1e6']) {
        const {bridge: data} = compute(bridge({k, n}));
        const {lambda} = rlct(k);
        // The cusp's next pole is 1/12 further: it brings n^(−1/12)/12 ≤ 0.032 times a ratio of constants of order 1. A
        // monomial in one variable has none, and the ends of the box bring e^−n.
        const atol = k.startsWith('w') ? 1e-6 : 0.05;
        expect(data!.volumeSlope).toBeAllclose(lambda, {atol});
        expect(data!.freeEnergySlope).toBeAllclose(lambda, {atol});
      }
  });

  it('where valleys cross, both slopes fall short of λ by (m − 1)/log n', () => {
    const n = 1e5;
    const {bridge: data} = compute(bridge({k: 'x^2*y^2', n: String(n)}));
    // V = √ε (1 + ½ log 1/ε): the slope is ½ − ½/(1 + ½ log n), by differences over nodes 0.27 apart in log n.
    const slope = 1 / 2 - 1 / 2 / (1 + Math.log(n) / 2);
    expect(data!.volumeSlope).toBeAllclose(slope, {atol: 1e-3});
    expect(data!.freeEnergySlope).toBeAllclose(slope, {atol: 5e-3});
    expect(slope).toBeLessThan(rlct('x^2*y^2').lambda - 0.05);
  });

  it('Z ≈ Γ(λ + 1) V(1/n): exact for a monomial in one variable, to order 1/log n at a crossing', () => {
    const gap = (k: string, n: number) => {
      const {bridge: data, exactCurve, ns} = compute(bridge({k, n: String(n)}));
      return between(ns, exactCurve!, n) - between(ns, data!.predicted, n);
    };
    expect(gap('w^4', 1e4)).toBeAllclose(0, {atol: 1e-6});
    const crossing = [1e2, 1e4, 1e6].map(n => Math.abs(gap('x^2*y^2', n)) * Math.log(n));
    for (const scaled of crossing) expect(scaled).toBeLessThan(0.5);
  });

  it('Z is V averaged over levels: Z = ∫ e^−t V(t/n) dt', () => {
    // The trapezoid in log t converges exponentially: the integrand is smooth and falls off at both ends.
    for (const [k, n] of [
      ['w^4', 50],
      ['x^2*y^2', 1000]
    ] as const) {
      const step = 0.2;
      const ts = Array.from({length: 121}, (_, i) => Math.exp(-20 + i * step));
      const volumes = sublevelVolume(
        k,
        ts.map(t => t / n)
      );
      const z = ts.reduce((sum, t, i) => sum + step * t * Math.exp(-t) * volumes[i].volume, 0);
      expect(-Math.log(z)).toBeAllclose(freeEnergy(k, n).value, {atol: 1e-4});
    }
  });

  it('F and V at the cursor are the exact ones to 1e-3, between the nodes too', () => {
    for (const k of ['w^4', 'x^2*y^2'])
      for (const n of [3, 47, 1234, 98765]) {
        const {bridge: data} = compute(bridge({k, n: String(n)}));
        expect(data!.freeEnergy).toBeAllclose(freeEnergy(k, n).value, {atol: 1e-3});
        expect(data!.volume).toBeAllclose(sublevelVolume(k, [1 / n])[0].volume, {rtol: 1e-3});
      }
  });

  it('one cursor: the handle of ε at 1/n and the handle of n at n are the same state', () => {
    const state = bridge({k: 'w^4', n: '100'});
    const data = compute(state);
    const drag = (handle: string, x: number) => definition.drag!(handle, [x, 100], state, data, 'wide');
    // A third of the way: 10² on the axis of n, 10⁻² two thirds along the axis of ε.
    expect(drag('n', 430 + 90)).toEqual({n: 100});
    expect(drag('epsilon', 66 + 180)).toEqual({n: 100});
  });

  it('equal slopes look equal: a decade of V is as high as log 10 of F', () => {
    const picture = drawn({definition}, bridge({k: 'w^2', n: '1000'}));
    const handles = [...picture.matchAll(/data-handle="(epsilon|n)"[^>]*translate\(([\d.]+),([\d.]+)\)/g)];
    const [epsilon, n] = handles.map(([, , , y]) => Number(y));
    const decade = (304 - 26) / 4;
    // V(10⁻³) = 10^−1.5, and F = 1.5 log 10 − log Γ(3/2).
    expect(epsilon).toBeAllclose(26 + 1.5 * decade, {atol: 0.1});
    expect(n).toBeAllclose(304 - (1.5 - logGamma(1.5) / Math.LN10) * decade, {atol: 0.1});
  });
});

describe('the posterior beside it', () => {
  it('is e^−nK, and the band beneath it K < 1/n', () => {
    const {bridge: data} = compute(bridge({k: 'w^4', n: '1e4'}));
    const {ws, heights, intervals} = data!.posterior;
    const k = parsePolynomial('w^4');
    ws.forEach((w, i) => {
      expect(heights[i]).toBeAllclose(Math.exp(-1e4 * evaluatePolynomial(k, [w])), {atol: 1e-15});
    });
    expect(intervals).toHaveLength(2);
    expect(intervals[1]).toBeAllclose(0.1, {rtol: 1e-12});
  });

  it('has Z as its mean over the box, F as minus the log', () => {
    const state = bridge({k: 'w^2', n: '1000'});
    const {bridge: data, exact} = compute(state);
    const {ws, heights} = data!.posterior;
    let mean = 0;
    for (let i = 1; i < ws.length; i++) mean += ((ws[i] - ws[i - 1]) * (heights[i] + heights[i - 1])) / 4;
    // Trapezoids a twentieth of the peak's half-width apart.
    expect(-Math.log(mean)).toBeAllclose(exact!, {atol: 1e-2});
    expect(drawn({definition}, state)).toContain('Zₙ = 0.028');
  });

  it('in the plane it is the sets K < 1/n and K < 4/n', () => {
    const {bridge: data} = compute(bridge({k: 'x^2*y^2', n: '100'}));
    expect(data!.posterior.regions).toHaveLength(2);
    expect(drawn({definition}, bridge({k: 'x^2*y^2', n: '100'}))).toMatch(/K &lt; 1\/n|K < 1\/n/);
  });
});

it('smoothlyBetween is exact for a parabola in log n', () => {
  const ns = Float64Array.from([1, 10, 100, 1000]);
  const parabola = (n: number) => Math.log(n) ** 2 - 3 * Math.log(n);
  const slopes = ns.map(n => 2 * Math.log(n) - 3);
  for (const n of [1, 4, 99, 500, 1000])
    expect(smoothlyBetween(ns, ns.map(parabola), slopes, n)).toBeAllclose(parabola(n), {rtol: 1e-13, atol: 1e-13});
});

it('slopesOver is exact for a power law, between for one in log n', () => {
  const ns = Float64Array.from([2, 20, 200, 2000]);
  const values = ns.map(n => 0.75 * Math.log(n) + 3);
  expect(slopesOver(ns, values)).toBeAllclose([0.75, 0.75, 0.75, 0.75], {rtol: 1e-14});
  for (const n of [2, 3, 200, 1999, 2000])
    expect(between(ns, values, n)).toBeAllclose(0.75 * Math.log(n) + 3, {rtol: 1e-14});
});
