/** A set of parameters: the whole plane, one of its axes, or 0. */
export type Locus = 'everywhere' | 'a = 0' | 'b = 0' | 'origin';

/** A statistical model with one or two parameters w, or w = (a, b). */
export interface SmallModel {
  readonly dimension: 1 | 2;
  /** What `value` is: the mean of y ~ N(f_w(x), ½) with inputs x ~ N(0, 1), or the density of x. */
  readonly of: 'mean' | 'density';
  /** Where the Fisher information has not full rank, the largest set first, and where still less than on that one. */
  readonly degenerate: readonly Locus[];
  /** f_w(x), or p(x|w). */
  value(x: number, w: ArrayLike<number>): number;
  /** Its derivatives in w, shape (d,). */
  gradient(x: number, w: ArrayLike<number>): readonly number[];
}

const normal = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

const regression = (
  dimension: 1 | 2,
  degenerate: readonly Locus[],
  value: SmallModel['value'],
  gradient: SmallModel['gradient']
): SmallModel => ({dimension, of: 'mean', degenerate, value, gradient});

/**
 * Small models, one for each way a parameter can and cannot be felt. All but the mixture are regressions.
 *
 * Error: values and derivatives are closed forms, a few ulp.
 */
export const smallModels = {
  /** a + bx: regular. */
  line: regression(
    2,
    [],
    (x, w) => w[0] + w[1] * x,
    x => [1, x]
  ),
  /** a³ + bx: singular at a = 0, though one-to-one. */
  cubicLine: regression(
    2,
    ['a = 0'],
    (x, w) => w[0] ** 3 + w[1] * x,
    (x, w) => [3 * w[0] ** 2, x]
  ),
  /** w²x: ±w are one function; singular at 0. */
  square: regression(
    1,
    ['origin'],
    (x, w) => w[0] ** 2 * x,
    (x, w) => [2 * w[0] * x]
  ),
  /** w³x: one-to-one, singular at 0. */
  cube: regression(
    1,
    ['origin'],
    (x, w) => w[0] ** 3 * x,
    (x, w) => [3 * w[0] ** 2 * x]
  ),
  /** abx: reduced-rank regression and a linear network with one hidden unit; singular everywhere. */
  product: regression(
    2,
    ['everywhere', 'origin'],
    (x, w) => w[0] * w[1] * x,
    (x, w) => [w[1] * x, w[0] * x]
  ),
  /** ab²x: a linear network of three layers, two of which share the weight b; singular everywhere. */
  threeLayers: regression(
    2,
    ['everywhere', 'b = 0'],
    (x, w) => w[0] * w[1] ** 2 * x,
    (x, w) => [w[1] ** 2 * x, 2 * w[0] * w[1] * x]
  ),
  /** a tanh(bx): one neuron, singular where ab = 0. */
  tanh: regression(
    2,
    ['a = 0', 'b = 0'],
    (x, w) => w[0] * Math.tanh(w[1] * x),
    (x, w) => [Math.tanh(w[1] * x), (w[0] * x) / Math.cosh(w[1] * x) ** 2]
  ),
  /** (1 − a)N(0, 1) + aN(b, 1) for 0 ≤ a ≤ 1: singular where ab = 0. */
  mixture: {
    dimension: 2,
    of: 'density',
    degenerate: ['a = 0', 'b = 0'],
    value: (x, w) => (1 - w[0]) * normal(x) + w[0] * normal(x - w[1]),
    gradient: (x, w) => [normal(x - w[1]) - normal(x), w[0] * (x - w[1]) * normal(x - w[1])]
  }
} satisfies Readonly<Record<string, SmallModel>>;
