import type {Term} from '../polynomials/polynomial';
import {compare, one, rational} from '../polynomials/rational';
import {newtonGeometry, newtonMeeting} from './newton-geometry';
import {boundedFaces, faceZeros, restrict} from './rlct-faces';
import {type Germ, isFree, poleOfPower, type Verdict} from './rlct-germ';
import {half, withoutUnit} from './rlct-newton';
import {squareRoot} from './rlct-square-root';

/**
 * K = f², f(0) = 0. Exact where f has a non-zero slope in a free variable, and where f is certified non-degenerate: on
 * each bounded face the face function's zeros off the coordinate hyperplanes have a slope. A toric blow-up then makes f a
 * monomial in divisors y_i times a strict transform t that is a coordinate beside them wherever it is 0 over the origin, so
 * that λ is the least of 1/2 (from t) and half of the y_i's Newton ratios, m the most of those that tie at one point. With N
 * the Newton value of |f|, the least ratio, and F the face that the diagonal meets:
 * - no face function vanishes: λ = N/2 with the polyhedron's m, the number of y_i that cut out F;
 * - N < 1: the same; N > 1: t rules, λ = 1/2 and m = 1;
 * - N = 1: λ = 1/2; where the y_i of F are all 0, t is the face function of F or, with more divisors, of a bounded face of
 *   F. So t = 0 crosses all of them at once, and m is one more than the polyhedron's, if one of these has a zero.
 *
 * Source: Lin 2011 (lin2011); f non-degenerate in Varchenko's sense.
 */
export function squarePole(f: readonly Term[], germ: Germ): Verdict {
  const terms = withoutUnit(f);
  if (terms.some(({exponents}) => exponents.some((e, i) => e === 1 && isFree(germ, i)) && isLinear(exponents))) {
    return {lambda: rational(1, 2), multiplicity: 1, why: 'square of a function with non-zero slope'};
  }
  const geometry = newtonGeometry(
    terms.map(({exponents}) => exponents),
    germ.work
  );
  const {lambda, multiplicity, active} = newtonMeeting(geometry, germ.weights);
  let onAnyFace = false;
  let onMeetingFace = false;
  for (const face of boundedFaces(geometry, germ)) {
    const {zeros} = faceZeros(restrict(terms, face), germ);
    if (zeros === 'degenerate' || zeros === 'unknown') return powerPole(terms, germ);
    if (zeros === 'none') continue;
    onAnyFace = true;
    if ((face.active & active) === active) onMeetingFace = true;
  }
  const side = compare(lambda, one);
  if (!onAnyFace || side < 0) {
    const why = terms.length === 1 ? 'monomial' : 'square of a non-degenerate function, half of its Newton value';
    return {lambda: half(lambda), multiplicity, why};
  }
  return {
    lambda: rational(1, 2),
    multiplicity: side > 0 ? 1 : multiplicity + (onMeetingFace ? 1 : 0),
    why: `square of a non-degenerate function, its Newton value ${side > 0 ? 'above' : 'equal to'} 1`
  };
}

/** f = c h²: K = c² (h²)². */
function powerPole(f: readonly Term[], germ: Germ): Verdict {
  const root = squareRoot(f, germ);
  return root ? poleOfPower(squarePole(root, germ), rational(2n), '2') : 'unknown';
}

function isLinear(exponents: readonly number[]): boolean {
  return exponents.reduce((sum, e) => sum + e, 0) === 1;
}
