export interface VolumeScalingFit {
  readonly lambda: number;
  /** Of lambda, from the residuals; 0 if they are. */
  readonly standardError: number;
  /** log c in V ≈ c ε^λ (log 1/ε + offset)^{m−1}. */
  readonly intercept: number;
  /** Only for a multiplicity above 1 and at least 5 points; otherwise 0 is used. */
  readonly offset?: number;
  /** log V less the fit, in the order of the points. */
  readonly residuals: Float64Array;
}

const LARGEST_OFFSET = 1e3;

/**
 * Fits V(ε) = c ε^λ (log 1/ε + offset)^{m−1} to volumes by least squares in log V, for a given multiplicity m.
 *
 * λ and m are never fitted together: over a few decades (log 1/ε)^{m−1} is almost a power of ε. The offset takes up the next
 * term of the expansion: for x²y², V = √ε (1 + ½ log 1/ε), it is 2, and without it λ would come out too small.
 *
 * @param points       at least 3, with 0 < ε < 1 different from each other, and positive volumes
 * @param multiplicity m, a positive integer
 * @throws RangeError if a point or the multiplicity is out of its range, or there are fewer than 3 points
 *
 * Error: exact volumes of that form give back λ to 1e-8; the standard error assumes independent errors of log V, and knows
 * nothing of a wrong multiplicity or of further terms. x⁴ + x²y² + y⁶ (λ = ½, m = 2) with m = 1 gives .46 ± .001, and
 * (x² + y³ + z⁵)², λ = ½, gives .46 in any window above ε = 1e-12, for its next term is ε^(31/60).
 */
export function fitVolumeScaling(
  points: readonly {readonly epsilon: number; readonly volume: number}[],
  multiplicity: number
): VolumeScalingFit {
  if (!(Number.isInteger(multiplicity) && multiplicity >= 1)) {
    throw new RangeError(`multiplicity must be a positive integer, got ${multiplicity}`);
  }
  if (points.length < 3) throw new RangeError(`points must be at least 3, got ${points.length}`);
  for (const {epsilon, volume} of points) {
    if (!(epsilon > 0 && epsilon < 1)) throw new RangeError(`epsilon must be in (0, 1), got ${epsilon}`);
    if (!(volume > 0 && volume < Infinity)) throw new RangeError(`volume must be positive and finite, got ${volume}`);
  }
  const depths = points.map(({epsilon}) => -Math.log(epsilon));
  const logs = points.map(({volume}) => Math.log(volume));
  if (new Set(depths).size < 3) throw new RangeError('points must have at least 3 different epsilon');
  const power = multiplicity - 1;
  const free = power > 0 && points.length >= 5;
  const offset = free ? bestOffset(depths, logs, power) : 0;
  const {slope, intercept, residuals} = line(depths, adjusted(depths, logs, power, offset));
  const columns = [depths.map(() => 1), depths];
  if (free) columns.push(depths.map(depth => power / (depth + offset)));
  const variance = sumOfSquares(residuals) / Math.max(1, points.length - columns.length);
  const standardError = Math.sqrt(variance * slopeVariance(columns));
  return {lambda: -slope, standardError, intercept, residuals, ...(free ? {offset} : {})};
}

function adjusted(depths: number[], logs: number[], power: number, offset: number): number[] {
  return logs.map((log, i) => log - power * Math.log(depths[i] + offset));
}

/** Least squares over the offset alone, λ and c eliminated: a scan in log (offset + least depth), then golden section. */
function bestOffset(depths: number[], logs: number[], power: number): number {
  const shallowest = Math.min(...depths);
  const offsetAt = (u: number) => Math.exp(u) - shallowest;
  const cost = (u: number) => sumOfSquares(line(depths, adjusted(depths, logs, power, offsetAt(u))).residuals);
  const low = Math.log(1e-3 * shallowest);
  const high = Math.log(LARGEST_OFFSET + shallowest);
  const grid = Array.from({length: 81}, (_, i) => low + ((high - low) * i) / 80);
  const costs = grid.map(cost);
  const best = costs.indexOf(Math.min(...costs));
  let a = grid[Math.max(0, best - 1)];
  let b = grid[Math.min(80, best + 1)];
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 60; i++) {
    const u = b - ratio * (b - a);
    const v = a + ratio * (b - a);
    if (cost(u) < cost(v)) b = v;
    else a = u;
  }
  return offsetAt((a + b) / 2);
}

function line(x: number[], y: number[]): {slope: number; intercept: number; residuals: Float64Array} {
  const meanX = mean(x);
  const meanY = mean(y);
  let covariance = 0;
  let variance = 0;
  for (let i = 0; i < x.length; i++) {
    covariance += (x[i] - meanX) * (y[i] - meanY);
    variance += (x[i] - meanX) ** 2;
  }
  const slope = covariance / variance;
  const residuals = Float64Array.from(x, (value, i) => y[i] - meanY - slope * (value - meanX));
  return {slope, intercept: meanY - slope * meanX, residuals};
}

/** The entry of (XᵀX)⁻¹ for the second column: 1 over its squared distance from the span of the others. */
function slopeVariance(columns: number[][]): number {
  const [ones, depths, ...others] = columns;
  const basis: number[][] = [];
  for (const column of [ones, ...others]) basis.push(orthogonal(column, basis));
  return 1 / sumOfSquares(orthogonal(depths, basis));
}

function orthogonal(column: number[], basis: number[][]): number[] {
  let rest = column;
  for (const other of basis) {
    const factor = dot(rest, other) / dot(other, other);
    rest = rest.map((value, i) => value - factor * other[i]);
  }
  return rest;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function sumOfSquares(a: ArrayLike<number>): number {
  return dot(a, a);
}

function mean(a: number[]): number {
  return a.reduce((sum, value) => sum + value, 0) / a.length;
}
