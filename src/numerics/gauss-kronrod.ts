const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782
];
const GAUSS = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694];

export interface Quadrature {
  readonly value: number;
  /** An estimate of |value − integral|, never below rounding. */
  readonly error: number;
  readonly evaluations: number;
}

interface Panel {
  a: number;
  b: number;
  value: number;
  error: number;
}

/**
 * ∫ f over [breakpoints[0], breakpoints[last]], adaptive Gauss–Kronrod with 7 and 15 nodes.
 *
 * All panels between the breakpoints share one error budget: the worst panel is halved until the sum of the estimates is
 * small enough. f is never evaluated at a breakpoint, so it may be singular or undefined there.
 *
 * @param breakpoints increasing, at least two; f should be smooth between them
 * @param options relativeError and absoluteError: stop when the estimate is below either; at most maxEvaluations calls
 * @throws RangeError if there are fewer than two breakpoints or they are not finite and increasing
 *
 * Error: exact to rounding for polynomials of degree ≤ 22; for integrands smooth between the breakpoints the reported
 * error bounds the true one.
 */
export function gaussKronrod(
  f: (x: number) => number,
  breakpoints: readonly number[],
  {relativeError = 1e-10, absoluteError = 0, maxEvaluations = 30000} = {}
): Quadrature {
  if (breakpoints.length < 2) throw new RangeError(`breakpoints must be at least 2, got ${breakpoints.length}`);
  const panels: Panel[] = [];
  for (let i = 1; i < breakpoints.length; i++) {
    if (!(breakpoints[i - 1] < breakpoints[i] && Number.isFinite(breakpoints[i] - breakpoints[i - 1]))) {
      throw new RangeError(`breakpoints must be finite and increase, got ${breakpoints[i - 1]}, ${breakpoints[i]}`);
    }
    panels.push(panel(f, breakpoints[i - 1], breakpoints[i]));
  }
  let evaluations = 15 * panels.length;
  for (;;) {
    let value = 0;
    let error = 0;
    let worst = 0;
    for (let i = 0; i < panels.length; i++) {
      value += panels[i].value;
      error += panels[i].error;
      if (panels[i].error > panels[worst].error) worst = i;
    }
    const {a, b} = panels[worst];
    const middle = (a + b) / 2;
    const done = !(error > Math.max(absoluteError, relativeError * Math.abs(value)));
    if (done || evaluations + 30 > maxEvaluations || middle <= a || middle >= b) {
      return {value, error: error + 2 ** -52 * Math.abs(value), evaluations};
    }
    panels[worst] = panel(f, a, middle);
    panels.push(panel(f, middle, b));
    evaluations += 30;
  }
}

function panel(f: (x: number) => number, a: number, b: number): Panel {
  const centre = (a + b) / 2;
  const half = (b - a) / 2;
  const middle = f(centre);
  let kronrod = KRONROD[7] * middle;
  let gauss = GAUSS[3] * middle;
  const values: number[] = [];
  for (let i = 0; i < 7; i++) {
    const left = f(centre - half * NODES[i]);
    const right = f(centre + half * NODES[i]);
    values.push(left, right);
    kronrod += KRONROD[i] * (left + right);
    if (i % 2) gauss += GAUSS[i >> 1] * (left + right);
  }
  // The spread about the mean tells how far the difference of the two rules overstates the error of the better one.
  let spread = KRONROD[7] * Math.abs(middle - kronrod / 2);
  for (let i = 0; i < 14; i++) spread += KRONROD[i >> 1] * Math.abs(values[i] - kronrod / 2);
  const difference = Math.abs(kronrod - gauss);
  const scaled = spread > 0 ? spread * Math.min(1, (200 * difference) / spread) ** 1.5 : 0;
  return {a, b, value: half * kronrod, error: half * scaled};
}
