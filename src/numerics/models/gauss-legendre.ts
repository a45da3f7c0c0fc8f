export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss–Legendre quadrature on each panel between neighbouring breakpoints, all panels in one rule.
 *
 * @param breakpoints increasing, at least two
 * @param order nodes a panel
 *
 * Error: exact to rounding for polynomials of degree < 2 order on each panel.
 * Source: the nodes are the roots of Legendre's polynomial, by Newton's method from Tricomi's approximation.
 */
export function gaussLegendre(breakpoints: readonly number[], order: number): QuadratureRule {
  const panels = breakpoints.length - 1;
  const nodes = new Float64Array(order * panels);
  const weights = new Float64Array(order * panels);
  for (let i = 0; i < order; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let [value, before] = [1, 0];
      for (let k = 1; k <= order; k++) [value, before] = [((2 * k - 1) * x * value - (k - 1) * before) / k, value];
      slope = (order * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    for (let panel = 0; panel < panels; panel++) {
      const half = (breakpoints[panel + 1] - breakpoints[panel]) / 2;
      nodes[panel * order + order - 1 - i] = breakpoints[panel] + half * (1 + x);
      weights[panel * order + order - 1 - i] = (2 * half) / ((1 - x * x) * slope * slope);
    }
  }
  return {nodes, weights};
}
