import {c, type Scale} from './plot';

/** The curve through (xs[i], ys[i]) as a path that leaves the heights [bottom, top] exactly at their edge. */
export function clippedPath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: Scale,
  y: Scale,
  [bottom, top]: readonly [number, number]
): string {
  let d = '';
  let inside = false;
  for (let i = 0; i < xs.length; i++) {
    const now = ys[i] >= bottom && ys[i] <= top;
    if (i > 0 && now !== inside) {
      const outer = inside ? ys[i] : ys[i - 1];
      const edge = outer > top ? top : bottom;
      const t = (edge - ys[i - 1]) / (ys[i] - ys[i - 1]);
      d += `${inside ? 'L' : 'M'}${c(x(xs[i - 1]) + t * (x(xs[i]) - x(xs[i - 1])))},${c(y(edge))}`;
    }
    if (now) d += `${i === 0 ? 'M' : 'L'}${c(x(xs[i]))},${c(y(ys[i]))}`;
    inside = now;
  }
  return d;
}
