import {expect, it} from 'vitest';
import {parsePolynomial} from '../../../src/numerics/polynomials/parse-polynomial';
import {random} from '../../../src/numerics/sampling/random';
import {fibration} from '../../../src/numerics/volumes/fibration';
import {fibreSlice} from '../../../src/numerics/volumes/fibre-intervals';
import {lineLengths} from '../../../src/numerics/volumes/line-lengths';
import {lowestDegreeLast} from '../../../src/numerics/volumes/lowest-degree-last';
import {toBeAllclose} from '../../to-be-allclose';

expect.extend({toBeAllclose});

/** K, and whether its lines go the short way. */
const cases: [string, boolean][] = [
  ['(w1*w2+w3^3)^2+w1^2*w3^4', true],
  ['(w1*w2)^2+(w3*w4)^2+(w1*w4)^2', true],
  ['x^4+y^4+z^4', true],
  ['x^2*y^2*z^2', true],
  ['(x^2+y^3+z^5)^2', true],
  ['(x*z+y*w)^2+(x*z^3+y*w^3)^2', true],
  ['-x*(y-z)^2*(x+y)+1/7', true],
  ['(x-y+z)^4*(x-1/3)^2', true],
  ['(x^3+y^3+z^3)^2', false],
  ['-(x-y+z)^2', true]
];

it('lineLengths agrees with the exact slices on all of 200 lines, also for tiny levels', () => {
  for (const [k, quick] of cases) {
    for (const [epsilon, box] of [
      [1e-2, 1],
      [1e-10, 0.5],
      [1e-40, 2],
      [1e-300, 1]
    ]) {
      const lines = fibration(lowestDegreeLast(parsePolynomial(k)).polynomial, box);
      const u = random(1);
      const depth = 8 - Math.log(epsilon);
      const outer = Array.from({length: lines.dimension - 1}, () =>
        Float64Array.from({length: 200}, () => box * (u.uniform() < 0.5 ? -1 : 1) * Math.exp(-u.uniform() * depth))
      );
      const lengths = lineLengths(lines, 200);
      expect(lengths.quick).toBe(quick);
      const out = new Float64Array(200);
      const long = lengths.measure(outer, 200, epsilon, out);
      if (!quick) expect(long).toBe(200);
      else if (epsilon > 1e-11) expect(long).toBeLessThan(20);
      const exact = Float64Array.from(
        out,
        (_, i) => fibreSlice(lines, lines.over(outer.map(column => column[i])), epsilon).length
      );
      expect(out).toBeAllclose(exact, {rtol: 1e-4});
    }
  }
});
