import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {rlct} from '../../../src/numerics/coefficients/rlct';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
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

  it.each([
    ['(xyz-x^4-y^4)^2', 3, 'the diagonal meets a vertex'],
    ['(x^2y+z^2y-x^5)^2', 2, 'it meets an edge without zeros, other faces have some'],
    ['(x^2y-z^2y+x^5)^2', 3, 'it meets an edge with zeros'],
    ['(xz-y^2z)^2', 2, 'it meets an unbounded facet, a bounded edge of that has zeros'],
    ['(x^4+y^4-z^2)^2', 2, 'it meets a bounded facet with zeros'],
    ['(xy-z^2)^2', 1, 'the Newton value of the root is above 1'],
    ['(x^2y-z^3)^2', 1, 'the Newton value of the root is below 1']
  ])('%s of three variables: m = %i, as %s', (text, m) => {
    const {lambda, multiplicity, exact} = rlct(text);
    expect([exact, multiplicity]).toEqual([true, m]);
    const epsilon = 1e-140;
    const [first, second] = sublevelVolume(text, [epsilon, epsilon ** 2], {box: 0.01, relativeError: 2e-2});
    const ratio = Math.log2(second!.volume / first!.volume) - lambda * Math.log2(epsilon);
    const noise = (first!.relativeError + second!.relativeError) / Math.LN2;
    expect(noise).toBeLessThan(0.15);
    // As above, for each of m − 1 logarithms; the noise is three standard errors, of few shifts.
    expect(Math.abs(ratio - (multiplicity - 1))).toBeLessThan(0.1 * (multiplicity - 1) + 2 * noise);
  });

  it('agree for squares of random polynomials in the plane', () => {
    const monomial = fc.array(fc.constantFrom('x', 'y'), {minLength: 1, maxLength: 4}).map(list => list.join('*'));
    const term = fc.tuple(fc.constantFrom('1', '-1', '2', '3'), monomial).map(parts => parts.join('*'));
    const square = fc.array(term, {minLength: 1, maxLength: 3}).map(terms => `(${terms.join('+')})^2`);
    const sums = fc.array(square, {minLength: 1, maxLength: 2}).map(list => list.join('+'));
    let compared = 0;
    const property = fc.property(sums, text => {
      const polynomial = parsePolynomial(text);
      if (polynomial.variables.length !== 2 || polynomial.terms.length === 0) return;
      const {lambda, multiplicity, exact, why} = rlct(polynomial);
      if (!exact) return;
      const epsilons = [1e-70, 1e-140];
      const volumes = sublevelVolume(polynomial, epsilons, {box: 0.01, relativeError: 1e-4});
      if (volumes.some(({relativeError}) => !(relativeError < 1e-2))) return;
      compared++;
      const [first, second] = volumes.map(({volume}, i) => Math.log2(volume) - lambda * Math.log2(epsilons[i]!));
      // Poles beyond the first still count at 1e-70, as does the constant beside log(1/ε); a wrong m is 1 off, a wrong λ more.
      expect(Math.abs(second! - first! - (multiplicity - 1)), `${text}: ${why}`).toBeLessThan(0.45);
    });
    fc.assert(property, {numRuns: 60, seed: 9});
    expect(compared).toBeGreaterThan(30);
  });
});
