/** A model or polynomial with its learning coefficient at the origin, or at another point that is named. */
export interface KnownCoefficient {
  readonly id: string;
  readonly model: string;
  /** K, or a polynomial between two multiples of K near the point. */
  readonly polynomial?: string;
  readonly prior?: readonly number[];
  readonly at?: readonly number[];
  readonly domain?: 'interior' | 'orthant';
  /** λ in lowest terms. */
  readonly lambda: string;
  readonly multiplicity: number;
  readonly why: string;
  /** A bibliography key, or "derived" for values that follow from the rules by a short calculation. */
  readonly source: string;
}

const monomial = 'monomial: the least (1 + prior)/exponent';
const sum = 'separate variables: λ adds';
const newton = 'Newton polyhedron of even monomials';
const square = 'square of a non-degenerate function';
const smooth = 'square of a function with non-zero slope';
const aoyagi = 'closed form for three-layer networks with one input and one output';
const vandermonde = 'closed form for Vandermonde matrix type singularities, Q = 1';
const reducedRank = 'closed form for reduced-rank regression';
const deepLinear = 'closed form for deep linear networks';
const flat = 'half of 18 parameters less the flat directions:';

/**
 * Known learning coefficients: polynomials, and statistical models whose true parameter is an interior point where the
 * prior is positive. For models with many true parameters it is the least λ over them, at the most singular.
 */
export const learningCoefficients: readonly KnownCoefficient[] = [
  row('normal-mean', 'N(w, 1/2)', 'w^2', '1/2', 1, 'regular, d/2', 'watanabe2009'),
  row('normal-square', 'N(w², 1/2)', 'w^4', '1/4', 1, monomial, 'watanabe2009'),
  row('normal-cube', 'N(w³, 1/2)', 'w^6', '1/6', 1, monomial, 'watanabe2009'),
  {...row('prior-zero', 'w² with prior |w|', 'w^2', '1', 1, monomial, 'watanabe2009'), prior: [1]},
  row('regular-3', '|w|² in three dimensions', 'x^2 + y^2 + z^2', '3/2', 1, 'regular, d/2', 'watanabe2009'),
  row('norm-4', '|w|⁴ in the plane', '(x^2 + y^2)^2', '1/2', 1, 'power of a regular K', 'watanabe2009'),
  row('product-2', 'x²y²', 'x^2y^2', '1/2', 2, monomial, 'watanabe2009'),
  row('product-uneven', 'x²y⁴', 'x^2y^4', '1/4', 1, monomial, 'watanabe2009'),
  row('product-3', 'x²y²z²', 'x^2y^2z^2', '1/2', 3, monomial, 'watanabe2009'),
  row('product-4', 'product of four squares', 'w1^2w2^2w3^2w4^2', '1/2', 4, monomial, 'watanabe2009'),
  {...row('product-prior', 'x²y² with prior |x|', 'x^2y^2', '1/2', 1, monomial, 'watanabe2009'), prior: [1, 0]},
  row('sum-2-4', 'x² + y⁴', 'x^2 + y^4', '3/4', 1, sum, 'watanabe2009'),
  row('sum-4-6', 'x⁴ + y⁶', 'x^4 + y^6', '5/12', 1, sum, 'watanabe2009'),
  row('sum-2-2-4', 'x² + y² + z⁴', 'x^2 + y^2 + z^4', '5/4', 1, sum, 'watanabe2009'),
  row('sum-4-4-4', 'x⁴ + y⁴ + z⁴', 'x^4 + y^4 + z^4', '3/4', 1, sum, 'watanabe2009'),
  row('sum-product', 'x² + y²z²', 'x^2 + y^2z^2', '1', 2, sum, 'watanabe2009'),
  row('three-axes', 'x²y² + y²z² + z²x²', 'x^2y^2 + y^2z^2 + z^2x^2', '3/4', 1, newton, 'lin2011'),
  row('plane-and-line', 'z²(x² + y²)', 'z^2(x^2 + y^2)', '1/2', 1, 'separate variables: the least λ', 'watanabe2009'),
  row(
    'vertex',
    'x⁴ + x²y² + y⁶',
    'x^4 + x^2y^2 + y^6',
    '1/2',
    2,
    'Newton polyhedron, a vertex on the diagonal',
    'lin2011'
  ),
  row('edge', 'x⁴ + x²y² + y⁴', 'x^4 + x^2y^2 + y^4', '1/2', 1, newton, 'lin2011'),
  row('two-edges', 'x⁴y² + x²y⁴', 'x^4y^2 + x^2y^4', '1/3', 1, newton, 'lin2011'),
  row('cusp', 'cusp (y² − x³)²', '(y^2 - x^3)^2', '5/12', 1, square, 'lin2011'),
  row('parabola', 'parabola (y − x²)²', '(y - x^2)^2', '1/2', 1, smooth, 'watanabe2009'),
  row('tangent-lines', '(x − y)² + y⁴', '(x - y)^2 + y^4', '3/4', 1, 'elimination of x', 'lin2011'),
  {...row('circle', 'circle, at (1/2, 0)', '(x^2 + y^2 - 1/4)^2', '1/2', 1, smooth, 'watanabe2009'), at: [0.5, 0]},
  row('cone', 'cone (x² + y² − z²)²', '(x^2 + y^2 - z^2)^2', '1/2', 1, square, 'lin2011'),
  row('determinant', 'determinant of a 2×2 matrix, squared', '(w1w4 - w2w3)^2', '1/2', 1, square, 'lin2011'),
  row('e8', '(x² + y³ + z⁵)²', '(x^2 + y^3 + z^5)^2', '1/2', 1, `${square}; the next pole is 31/60`, 'lin2011'),
  row(
    'linear-regression',
    'linear regression, 3 parameters',
    'x^2 + y^2 + z^2',
    '3/2',
    1,
    'regular, d/2',
    'watanabe2009'
  ),
  row('tanh-1', 'a tanh(bx), truth 0', 'x^2y^2', '1/2', 2, aoyagi, 'aoyagi2006'),
  row('tanh-2', 'two units a tanh(bx), truth 0', '(xz + yw)^2 + (xz^3 + yw^3)^2', '2/3', 1, aoyagi, 'aoyagi2006'),
  model('tanh-3', 'three units a tanh(bx), truth 0', '5/6', 1, aoyagi, 'aoyagi2006'),
  model('tanh-4', 'four units a tanh(bx), truth 0', '1', 2, aoyagi, 'aoyagi2006'),
  model('tanh-5', 'five units a tanh(bx), truth 0', '11/10', 1, aoyagi, 'aoyagi2006'),
  row('vandermonde-1', 'one unit a b^j, j = 1, 2, …', 'x^2y^2', '1/2', 2, vandermonde, 'aoyagi2019'),
  row(
    'vandermonde-2',
    'two units a b^j, j = 1, 2, …',
    '(xz + yw)^2 + (xz^2 + yw^2)^2',
    '3/4',
    1,
    vandermonde,
    'aoyagi2019'
  ),
  model('vandermonde-3', 'three units a b^j, j = 1, 2, …', '1', 2, vandermonde, 'aoyagi2019'),
  row(
    'mixture-one',
    'mixture (1 − a)N(0, 1) + aN(b, 1), truth N(0, 1)',
    'x^2y^2',
    '1/2',
    2,
    'K is like a²b²',
    'yamazaki2003'
  ),
  row(
    'mixture-two',
    'mixture aN(b₁, 1) + (1 − a)N(b₂, 1), truth N(0, 1)',
    '(xy + (1 - x)z)^2 + (xy^2 + (1 - x)z^2)^2',
    '3/4',
    1,
    'the mean is regular, 1/2; what is left is like (ab₁²)², 1/4',
    'derived'
  ),
  row(
    'binomial',
    'mixture aBin(N, p) + (1 − a)Bin(N, p₀), truth Bin(N, p₀)',
    'x^2y^2',
    '1/2',
    2,
    'K is like a²(p − p₀)²',
    'derived'
  ),
  reduced([1, 1, 1], 0, '1/2', 2, 'x^2y^2'),
  reduced([2, 1, 2], 0, '1', 2, '(w1^2 + w2^2)(w3^2 + w4^2)'),
  {
    ...reduced([2, 1, 2], 1, '3/2', 1, '(w1w3 - 1)^2 + w1^2w4^2 + w2^2w3^2 + w2^2w4^2'),
    at: [1, 0, 1, 0]
  },
  reduced([2, 2, 2], 0, '3/2', 1),
  reduced([2, 2, 2], 1, '2', 2),
  reduced([2, 2, 2], 2, '2', 1),
  reduced([3, 2, 2], 0, '2', 2),
  reduced([3, 1, 1], 0, '1/2', 1, '(x^2 + y^2 + z^2)w^2'),
  reduced([3, 2, 3], 1, '7/2', 2),
  reduced([5, 4, 5], 0, '8', 1),
  reduced([4, 3, 8], 0, '6', 1),
  deep([1, 1, 1, 1], 0, '1/2', 3, 'x^2y^2z^2'),
  deep([2, 2, 2, 2], 0, '3/2', 3),
  deep([2, 1, 2, 2], 1, '3/2', 1),
  deep([2, 2, 2, 2], 1, '2', 3),
  polygon('4', '15/2', `${flat} rotation and two dead biases`, 'derived'),
  polygon('4+', '8', `${flat} rotation and one dead bias`, 'derived'),
  polygon('4++', '17/2', `${flat} rotation`, 'derived'),
  polygon('5', '7', `${flat} rotation, the dead column and its bias`, 'chen2023'),
  polygon('5+', '17/2', `${flat} rotation`, 'chen2023'),
  polygon('6', '17/2', `${flat} rotation`, 'chen2023'),
  model('relu', 'a ReLU(bx) on x > 0, truth 0', '0', 1, 'K = 0 on a region of positive volume', 'derived'),
  orthant('program-both', 'program that needs both of 2 bits', 'w1 + w2', '2', 1),
  orthant('program-copies', 'program that fails if both copies of a bit flip', 'w1w2', '1', 2),
  orthant('program-majority', 'majority of 3 copies of a bit', 'w1w2 + w2w3 + w1w3 - 2w1w2w3', '3/2', 1)
];

function row(
  id: string,
  name: string,
  polynomial: string,
  lambda: string,
  multiplicity: number,
  why: string,
  source: string
): KnownCoefficient {
  return {id, model: name, polynomial, lambda, multiplicity, why, source};
}

function model(
  id: string,
  name: string,
  lambda: string,
  multiplicity: number,
  why: string,
  source: string
): KnownCoefficient {
  return {id, model: name, lambda, multiplicity, why, source};
}

function orthant(id: string, name: string, polynomial: string, lambda: string, multiplicity: number): KnownCoefficient {
  const why = 'error probability at a corner: Newton polyhedron of its monomials';
  return {...row(id, name, polynomial, lambda, multiplicity, why, 'murfet2025'), domain: 'orthant'};
}

function reduced(
  sizes: readonly [inputs: number, hidden: number, outputs: number],
  rank: number,
  lambda: string,
  multiplicity: number,
  polynomial?: string
): KnownCoefficient {
  const name = `reduced-rank regression with ${sizes.join('–')} inputs, hidden units, outputs, true rank ${rank}`;
  const id = `reduced-rank-${sizes.join('-')}-rank-${rank}`;
  return {...model(id, name, lambda, multiplicity, reducedRank, 'aoyagi2005'), polynomial};
}

function deep(
  widths: readonly number[],
  rank: number,
  lambda: string,
  multiplicity: number,
  polynomial?: string
): KnownCoefficient {
  const id = `deep-linear-${widths.join('-')}-rank-${rank}`;
  const name = `deep linear network of widths ${widths.join('–')}, true rank ${rank}`;
  return {...model(id, name, lambda, multiplicity, deepLinear, 'aoyagi2024'), polynomial};
}

function polygon(kind: string, lambda: string, why: string, source: string): KnownCoefficient {
  const id = `superposition-${kind}`;
  return model(id, `toy model of superposition, 6 features in the plane, ${kind}-gon`, lambda, 1, why, source);
}
