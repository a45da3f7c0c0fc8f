import {describe, expect, it} from 'vitest';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {sublevelVolume} from '../../../src/numerics/volumes/sublevel-volume';

describe('rlct and the volume of {K < ε}', () => {
  it.each([
    'x^2y^2',
    'x^4+x^2y^2+y^6',
    '(y^2-x^3)^2',
    '(x^2-y^2)^2',
    '(x^2-3xy+2y^2)^2',
    '(y-x^2)^2+y^4',
    '(x-y)^2+y^4',
    '(x^2-y^3)^2+(x^3-y^2)^2',
    'x^2(x-y^3)^2'
  ])('%s: V(ε²)/V(ε) is ε^λ 2^(m−1)', text => {
    const {lambda, multiplicity} = rlct(text);
    const epsilon = 1e-140;
    const [first, second] = sublevelVolume(text, [epsilon, epsilon ** 2], {box: 0.01, relativeError: 1e-4});
    const ratio = Math.log2(second!.volume / first!.volume) - lambda * Math.log2(epsilon);
    // log(1/ε) stands beside a constant that the box and K set, about 1/20 of it here.
    expect(Math.abs(ratio - (multiplicity - 1))).toBeLessThan(0.1);
  });
});
