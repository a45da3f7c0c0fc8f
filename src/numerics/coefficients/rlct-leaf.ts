import {
  addTerms,
  constantOf,
  multiplyTerms,
  negateTerms,
  scaleTerms,
  supportOf,
  type Term
} from '../polynomials/polynomial';
import {add, rational, sign} from '../polynomials/rational';
import {newtonGeometry, newtonMeeting} from './newton-geometry';
import {coefficientsIn} from './rlct-elimination';
import {boundedFaces, faceZeros, keepsSign, restrict} from './rlct-faces';
import {type Germ, isFree, isPole, shareVariables, sumOfPoles, type Verdict} from './rlct-germ';
import {squareRoot} from './rlct-square-root';
import {squarePole} from './rlct-squares';

/**
 * A polynomial as a sum of monomials, when what was typed does not show that it is never negative.
 *
 * @param terms not zero, without a constant term
 */
export function leafPole(terms: readonly Term[], germ: Germ): Verdict {
  const groups = shareVariables(terms, term => supportOf([term], germ.variables.length));
  return sumOfPoles(groups.map(group => connectedPole(group, germ)));
}

function connectedPole(terms: readonly Term[], germ: Germ): Verdict {
  const verdict = facesPole(terms, germ);
  if (verdict !== 'unknown') return verdict;
  const completed = completedSquarePole(terms, germ);
  if (completed !== 'unknown') return completed;
  // A negative multiple of a square would have shown at a vertex.
  const root = squareRoot(terms, germ);
  return root ? squarePole(root, germ) : 'unknown';
}

/**
 * The Newton polyhedron of K itself: negative at a vertex or on an edge means negative near the point; no zero of any face
 * function off the coordinate hyperplanes means that K lies between two multiples of the sum of its vertices' monomials,
 * as in `newtonPole`. Terms above the bounded faces are of no account, whatever their sign.
 */
function facesPole(terms: readonly Term[], germ: Germ): Verdict {
  const geometry = newtonGeometry(
    terms.map(({exponents}) => exponents),
    germ.work
  );
  let verdict: Verdict | undefined;
  const shown: Term[] = [];
  for (const face of boundedFaces(geometry, germ)) {
    const part = restrict(terms, face);
    if (part.length === 1 && !isNonNegative(part[0]!, germ)) return 'negative';
    const {zeros, changesSign} = faceZeros(part, germ);
    if (changesSign) return 'negative';
    if (zeros !== 'none') verdict = 'unknown';
    shown.push(...part);
  }
  if (verdict) return verdict;
  const {lambda, multiplicity} = newtonMeeting(geometry, germ.weights);
  const why =
    geometry.points.length === 1
      ? 'monomial'
      : keepsSign(shown, germ)
        ? 'Newton polyhedron of monomials that are never negative'
        : 'Newton polyhedron, exact because no face function vanishes off the axes';
  return {lambda, multiplicity, why};
}

/** K = U y² + g y + h with U(0) > 0 is U (y + g/2U)² + (4Uh − g²)/4U: λ = 1/2 + λ(4Uh − g²). */
function completedSquarePole(terms: readonly Term[], germ: Germ): Verdict {
  for (const [y, name] of germ.variables.entries()) {
    if (!isFree(germ, y)) continue;
    const [h = [], g = [], unit = [], ...higher] = coefficientsIn(terms, y);
    if (higher.length > 0 || sign(constantOf(unit) ?? rational(0n)) <= 0) continue;
    const product = scaleTerms(multiplyTerms(unit, h, germ.work), rational(4n));
    const rest = addTerms(product, negateTerms(multiplyTerms(g, g, germ.work)));
    if (rest.length === 0)
      return {lambda: rational(1, 2), multiplicity: 1, why: `completing the square in ${name} (1/2)`};
    const verdict = leafPole(rest, germ);
    if (verdict === 'negative') return verdict;
    if (!isPole(verdict)) continue;
    const why = `completing the square in ${name} (1/2), then ${verdict.why}`;
    return {lambda: add(verdict.lambda, rational(1, 2)), multiplicity: verdict.multiplicity, why};
  }
  return 'unknown';
}

function isNonNegative({coefficient, exponents}: Term, {boundary}: Germ): boolean {
  return sign(coefficient) > 0 && exponents.every((e, i) => boundary[i] || e % 2 === 0);
}
