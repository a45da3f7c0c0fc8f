import {expect, it} from 'vitest';
import {fisherInformation, gaussianPower, generalizationError} from '../../src/numerics';
import {stateAt} from '../../src/widgets';
import {definition} from '../../src/widgets/broken-statistics/broken-statistics';
import {claimNames, claims} from '../../src/widgets/broken-statistics/claims';
import {type BrokenState, compute} from '../../src/widgets/broken-statistics/compute';
import {narrowSize, places, wideSize} from '../../src/widgets/broken-statistics/layout';
import {nullDirection} from '../../src/widgets/broken-statistics/tiles';
import {toBeAllclose} from '../to-be-allclose';
import {drawn} from './drawn';

expect.extend({toBeAllclose});

const stateOf = (texts: Record<string, string> = {}) => stateAt(definition.parameters, texts) as BrokenState;
const at = (texts: Record<string, string> = {}) => compute(stateOf(texts));
const ns = [10, 40, 100, 3000, 100000];

it('the error of d means is d/2 a datum, and that of one product of d parameters is below ½ and falls with d', () => {
  for (const n of ns) {
    const {errors} = at({n: String(n)});
    for (const [i, {regular, singular}] of errors.entries()) {
      if (n >= 100) expect(regular).toBeAllclose((i + 1) / 2, {rtol: 1 / n});
      expect(singular).toBeLessThan(i === 0 ? 0.5 + 1e-12 : errors[i - 1].singular);
    }
  }
  // Every λ is ½, and each error is on its way there.
  const [few, many] = [at({n: '100'}), at({n: '100000'})];
  for (let i = 1; i < few.errors.length; i++) expect(many.errors[i].singular).toBeGreaterThan(few.errors[i].singular);
});

it('between its nodes an error is that of the numerics to 1e-5', () => {
  for (const n of [10, 11, 17, 333, 1234, 45678, 100000]) {
    for (const [i, {regular, singular}] of at({n: String(n)}).errors.entries()) {
      expect(regular).toBeAllclose((i + 1) * generalizationError({model: {power: 1}, n}).scaled, {rtol: 1e-14});
      expect(singular).toBeAllclose(generalizationError({model: {factors: i + 1}, n}).scaled, {rtol: 1e-5});
    }
  }
});

it('the Cramér–Rao bound is empty at w = 0: it is infinite, and the mean of the estimate has slope 0 there', () => {
  for (const n of ns) {
    const {means, bounds, biasedBounds, deviations, deviation} = at({n: String(n)});
    const middle = (means.xs.length - 1) / 2;
    expect(means.ys[middle]).toBe(0);
    const slope = (means.ys[middle + 1] - means.ys[middle - 1]) / (means.xs[middle + 1] - means.xs[middle - 1]);
    expect(slope).toBeLessThan(0.02);
    // Far from 0 it is unbiased, and keeps to the bound.
    expect((means.ys.at(-1)! - means.ys.at(-2)!) / (means.xs.at(-1)! - means.xs.at(-2)!)).toBeAllclose(1, {atol: 0.01});
    expect(deviations.ys.at(-1)).toBeAllclose(bounds.ys.at(-1)!, {rtol: 0.02});
    expect(bounds.ys[(bounds.ys.length - 1) / 2]).toBe(Infinity);
    expect(deviations.ys[middle]).toBe(deviation.singular);
    // With its bias the bound is finite, and kept to.
    for (const [i, least] of biasedBounds.ys.entries()) expect(least).toBeLessThan(deviations.ys[i]);
    expect(biasedBounds.ys[middle]).toBeGreaterThan(0.9 * deviation.singular);
    expect(deviation.singular).toBeLessThan(1);
    // In the regular model the deviation of ŵ is the bound.
    expect(deviation.regular).toBeAllclose(1 / Math.sqrt(n * gaussianPower(1).fisherInformation(0)));
  }
});

it('F − BIC is bounded in the regular model and falls like (λ − ½) log n in the singular one, for every seed', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const {ns: sizes, bicErrors, bicSlope, bicOffset} = at({seed: String(seed)});
    expect(bicSlope).toBeAllclose(-1 / 3);
    sizes.forEach((n, i) => {
      // log (2/√π) once the box is wide; for the singular model a fluctuation that does not grow with n.
      if (n >= 100) expect(bicErrors.regular[i]).toBeAllclose(Math.log(2 / Math.sqrt(Math.PI)), {atol: 1e-6});
      expect(Math.abs(bicErrors.singular[i] - bicSlope * Math.log(n) - bicOffset)).toBeLessThan(3);
    });
    expect(bicErrors.singular.at(-1)! - bicErrors.singular[0]).toBeLessThan(-1);
  }
});

it('the estimate of w in N(w³, ½) has two peaks and density 0 at 0, that of the regular model one peak there', () => {
  const peaks = ({ys}: {ys: Float64Array}) => [...ys].filter((y, i) => y > ys[i - 1] && y >= ys[i + 1]).length;
  for (const n of ns) {
    const {estimates} = at({n: String(n)});
    expect([peaks(estimates.regular), peaks(estimates.singular)]).toEqual([1, 2]);
    const middle = (estimates.singular.xs.length - 1) / 2;
    expect(estimates.singular.xs[middle]).toBeAllclose(0, {atol: 1e-15});
    expect(estimates.singular.ys[middle]).toBeAllclose(0, {atol: 1e-15});
    // 3w² N(w³; 0, 1/2n), but for its height.
    const {mleDensity} = gaussianPower(3);
    const ratio = estimates.singular.ys[20] / mleDensity(estimates.singular.xs[20], n);
    const expected = estimates.singular.xs.map(w => ratio * mleDensity(w, n));
    expect(estimates.singular.ys).toBeAllclose(expected, {atol: 1e-12});
  }
});

it('simulated estimates agree with their law within their error, over seeds', () => {
  const squares = Array.from({length: 20}, (_, seed) => {
    const {simulated} = at({seed: String(seed)});
    return ((simulated.value - simulated.exact) / simulated.error) ** 2;
  });
  // The mean of 20 squared standard normals: 1 ± √(2/20), at four deviations.
  expect(squares.reduce((sum, z) => sum + z / 20, 0)).toBeLessThan(1 + 4 * Math.sqrt(2 / 20));
  const {histogram} = at();
  expect(histogram.heights.every(height => height >= 0)).toBe(true);
});

it("Laplace's approximation is exact for the regular posterior and stays wrong for the flat-topped one", () => {
  for (const n of [100, 3000, 100000]) {
    const {posteriors, mean} = at({n: String(n)});
    expect(posteriors.regular.distance!).toBeLessThan(0.005);
    expect(posteriors.singular.distance!).toBeGreaterThan(0.15);
    // Flat: at w = ±½ (2n)^(−1/6) the mean w³ is ⅛ of its standard error, so the density has moved by this factor at most.
    const {density} = gaussianPower(3).posterior({n, mean});
    const reach = 0.5 * (2 * n) ** (-1 / 6);
    const moved = Math.exp((1 / 8) ** 2 / 2 + (1 / 8) * Math.abs(mean) * Math.sqrt(2 * n));
    expect(moved).toBeLessThan(1.25);
    for (const w of [-reach, reach]) {
      expect(density(w) / density(0)).toBeLessThan(moved * (1 + 1e-9));
      expect(density(w) / density(0)).toBeGreaterThan((1 - 1e-9) / moved);
    }
  }
});

it('along the null direction the score of the mean ab vanishes', () => {
  for (const [a, b] of [
    [0.3, -0.8],
    [1, 0],
    [0, 0.5]
  ]) {
    const {rank, nullSpace} = fisherInformation([[Math.SQRT2 * b, Math.SQRT2 * a]]);
    const [da, db] = nullDirection(a, b);
    expect(rank).toBe(1);
    expect(Math.abs(nullSpace[0][0] * da + nullSpace[0][1] * db)).toBeAllclose(1);
  }
});

it('draws all six tiles, or one large beside the list of all; narrow, the chosen one first', () => {
  const all = drawn({definition}, stateOf());
  for (const name of claimNames) expect(all).toContain(claims[name].title);
  for (const name of claimNames) {
    const large = drawn({definition}, stateOf({claim: name}));
    expect(large).toContain(claims[name].plot);
    for (const other of claimNames) expect(large).toContain(`data-handle="claim-${other}"`);
    const narrow = drawn({definition}, stateOf({claim: name}), 'narrow');
    expect(narrow.indexOf(claims[name].title)).toBeLessThan(
      Math.min(...claimNames.filter(other => other !== name).map(other => narrow.indexOf(claims[other].title)))
    );
    // A button under a finger would stop the page from scrolling.
    expect(narrow).not.toContain('data-handle="claim-');
  }
});

it('keeps every tile within the picture', () => {
  for (const claim of ['all', ...claimNames]) {
    for (const [size, [width, height]] of [
      ['wide', wideSize],
      ['narrow', narrowSize]
    ] as const) {
      for (const [, {left, right, top, bottom}] of places(claim, size)) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(height);
      }
    }
  }
});

it('a click on a tile shows it large, and the handle of BIC moves n', () => {
  for (const [claim, size] of [
    ['all', 'wide'],
    ['bic', 'wide'],
    ['mle', 'narrow']
  ] as const) {
    const state = stateOf({claim, n: '500'});
    const data = compute(state);
    const drag = (handle: string, px: number) => definition.drag!(handle, [px, 0], state, data, size);
    expect(drag('claim-mle', 0)).toEqual({claim: 'mle'});
    const [, px] = /data-handle="n" transform="translate\(([\d.]+)/.exec(drawn({definition}, state, size))!;
    expect(drag('n', Number(px)).n).toBeAllclose(500, {rtol: 0.01});
    expect(drag('n', -1000)).toEqual({n: 10});
    expect(drag('n', 10000)).toEqual({n: 100000});
  }
});
