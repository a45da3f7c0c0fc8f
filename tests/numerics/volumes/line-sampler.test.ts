import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {depthMap} from '../../../src/numerics/volumes/depth-map';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {kronecker} from '../../../src/numerics/volumes/kronecker';
import {lineSampler, type SampledLine} from '../../../src/numerics/volumes/line-sampler';
import {normalCrossingVolume} from '../../../src/numerics/volumes/normal-crossing-volume';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

it('lineSampler sums up weighted slices, in any box, and tells each line found', () => {
  for (const box of [1, 3]) {
    const sampler = lineSampler(fibration(parsePolynomial('x^2*y^2*z^2'), box), [true, false]);
    expect(sampler.quick).toBe(true);
    const maps = [depthMap([0.1, 3, 6, 12], false), depthMap([0.1, 3, 6, 12], true)];
    const found: SampledLine[] = [];
    const points = 1300;
    const {sum, hidden, long} = sampler.sum(1e-6, maps, kronecker([0.2, 0.7]), points, found);
    expect([hidden, long]).toEqual([0, 0]);
    expect(sum).toBeAllclose(found.reduce((total, {term}) => total + term, 0));
    expect(found.length).toBe(points);
    // Kronecker points in the plane: an error of some log²(points)/points.
    expect(sum / points).toBeAllclose(normalCrossingVolume(1e-6 / box ** 6, [2, 2, 2]), {rtol: 50 / points});
    expect(found.every(({depths}) => depths.length === 2 && depths.every(depth => depth >= 0))).toBe(true);
  }
});
