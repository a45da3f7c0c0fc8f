/** Rounding is at most this share of the sizes given. */
const DOUBT = 2 ** -48;
/** What has to be known of the quantities whose roots are taken. */
const TRUST = 1e-4;

/**
 * The length of the set where q(y^g) = a + b y^g + c y^{2g} is below `level` and, if bounded, above −level: within
 * [−box, box], for an even g or g = 1.
 *
 * @param sizes of a, b and c before cancellation
 * @returns −1 if rounding may hide the answer
 *
 * Error: relative 1e-4, and mostly a few ulp: widths are not differences of ends, so a set far narrower than an ulp of y has
 * its width too.
 */
export function trinomialLength(
  a: number,
  b: number,
  c: number,
  sizeA: number,
  sizeB: number,
  sizeC: number,
  level: number,
  bounded: boolean,
  g: number,
  box: number
): number {
  const high = g === 1 ? box : box ** g;
  const low = g === 1 ? -box : 0;
  if (!(Math.abs(c) * high > 1e-18 * Math.abs(b))) {
    if (!bounded && !(DOUBT * sizeA <= TRUST * Math.max(level, Math.abs(a)))) return -1;
    if (b === 0) {
      if (!(DOUBT * sizeA <= TRUST * Math.max(level, Math.abs(a)))) return -1;
      return a < level && (!bounded || a > -level) ? 2 * box : 0;
    }
    const root = -a / b;
    const half = level / Math.abs(b);
    if (bounded) return part(root - half, root + half, 2 * half, low, high, g);
    return b > 0
      ? part(-Infinity, root + half, Infinity, low, high, g)
      : part(root - half, Infinity, Infinity, low, high, g);
  }
  const flip = bounded && c < 0 ? -1 : 1;
  const lead = flip * c;
  const top = -b / (2 * c);
  const extremum = flip * (a + (b * top) / 2);
  const size = sizeA + (sizeB + sizeC * Math.abs(top)) * Math.abs(top);
  if (!(DOUBT * size <= TRUST * Math.max(level, Math.abs(extremum)))) return -1;
  const outer = (level - extremum) / lead;
  if (lead < 0) {
    // The top may reach above the level: what is left and right of there.
    if (outer <= 0) return 2 * box;
    const root = Math.sqrt(outer);
    const product = (a - level) / c;
    if (!Number.isFinite(product)) return -1;
    return (
      part(-Infinity, smaller(top, root, product), Infinity, low, high, g) +
      part(-smaller(-top, root, product), Infinity, Infinity, low, high, g)
    );
  }
  if (outer <= 0) return 0;
  const root = Math.sqrt(outer);
  const product = (flip * a - level) / lead;
  if (!Number.isFinite(product)) return -1;
  const from = smaller(top, root, product);
  const to = -smaller(-top, root, product);
  const inner = bounded ? (-level - extremum) / lead : 0;
  if (inner <= 0) return part(from, to, 2 * root, low, high, g);
  const rest = Math.sqrt(inner);
  const width = (2 * level) / lead / (root + rest);
  const between = (flip * a + level) / lead;
  return (
    part(from, smaller(top, rest, between), width, low, high, g) +
    part(-smaller(-top, rest, between), to, width, low, high, g)
  );
}

/** centre − root, where (centre − root)(centre + root) is known without cancellation. */
function smaller(centre: number, root: number, product: number): number {
  return centre > 0 ? product / (centre + root) : centre - root;
}

/** The length in y of y^g in [from, to], which has that width, cut off at low and high. */
function part(from: number, to: number, width: number, low: number, high: number, g: number): number {
  if (to <= low || from >= high) return 0;
  const cut = from < low || to > high;
  const lower = from < low ? low : from;
  const upper = to > high ? high : to;
  const length = cut ? upper - lower : width;
  if (g === 1) return length;
  if (g === 2) return (2 * length) / (Math.sqrt(upper) + Math.sqrt(lower));
  return -2 * upper ** (1 / g) * (lower === 0 ? -1 : Math.expm1(Math.log1p(-Math.min(1, length / upper)) / g));
}
