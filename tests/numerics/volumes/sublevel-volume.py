"""Writes sublevel-volume.json: volumes of {K < eps} in [-1, 1]^2 divided by 4, from closed forms or from integrals along x
where the library slices along y. Run: python3 sublevel-volume.py (mpmath 1.3)."""

import json
import pathlib
import re

from mpmath import atan, beta, log, mp, mpf, pi, quad, sqrt

mp.dps = 40


def decades(low, high):
    points = [high]
    while points[-1] > low:
        points.append(max(low, points[-1] / 100))
    return [mpf(0), *reversed(points)]


def integral(f, points):
    """mpmath stops at an absolute error, so the integrand is brought to the order of 1 on each panel."""
    total = mpf(0)
    for a, b in zip(points, points[1:]):
        size = (b - a) * max(abs(f(a + (b - a) * mpf(i) / 8)) for i in range(1, 8)) or mpf(1)
        total += size * quad(lambda v: f(a + (b - a) * v) * (b - a) / size, [0, 1])
    return total


def cusp(eps):
    """(y^2 - x^3)^2: for fixed y, x runs from cbrt(y^2 - d) to cbrt(y^2 + d), cut at +-1."""
    d = sqrt(eps)

    def cube_root(u):
        return u ** (mpf(1) / 3) if u >= 0 else -((-u) ** (mpf(1) / 3))

    def width(y):
        u, v = y * y - d, y * y + d
        if v > 1:
            return 1 - cube_root(u)
        a, b = cube_root(v), cube_root(u)
        return 2 * d / (a * a + a * b + b * b)

    edges = sorted({*decades(sqrt(d) / 1000, mpf(1)), sqrt(d), sqrt(1 - d)})
    return 2 * integral(width, edges) / 4


def parabola(eps):
    """(y - x^2)^2: the upper curve leaves the square at x = sqrt(1 - d)."""
    d = sqrt(eps)
    c = sqrt(1 - d)
    # (1 + d)(1 - c) - (1 - c^3)/3 with 1 - c = d/(1 + c).
    rest = (1 - c) * (1 + d) - (1 - c) * (1 + c + c * c) / 3
    return (2 * d * 2 * c + 2 * rest) / 4


def quartic(eps):
    """x^2 + y^4."""
    return 2 * 2 * eps ** (mpf(3) / 4) * beta(mpf(1) / 4, mpf(3) / 2) / 4 / 4


def sextic(eps):
    """x^4 + x^2 y^2 + y^6: for fixed y, x^2 = (-y^2 + sqrt(y^4 + 4 (eps - y^6)))/2."""

    def x(y):
        e = eps - y**6
        return sqrt(2 * e / (y * y + sqrt(y**4 + 4 * e))) if e > 0 else mpf(0)

    top = eps ** (mpf(1) / 6)
    return 4 * integral(x, sorted({*decades(eps ** (mpf(1) / 4) / 1000, top / 2), top})) / 4


def circle(eps):
    """(x^2 + y^2 - 1/4)^2: a ring."""
    return pi * 2 * sqrt(eps) / 4


def crossing(eps):
    """y^2 (x - 1/2)^2."""
    d = sqrt(eps)
    return 2 * (2 * d + d * log(mpf(3) / 2 / d) + d * log(mpf(1) / 2 / d)) / 4


def disc(eps):
    """x^2 + y^2, also where the square cuts it (eps > 1)."""
    if eps <= 1:
        return pi * eps / 4
    h = sqrt(eps - 1)
    return (4 * h + 2 * eps * (pi / 2 - 2 * atan(h))) / 4


CASES = {
    "(y^2-x^3)^2": cusp,
    "(y-x^2)^2": parabola,
    "x^2+y^4": quartic,
    "x^4+x^2*y^2+y^6": sextic,
    "(x^2+y^2-1/4)^2": circle,
    "y^2*(x-1/2)^2": crossing,
    "x^2+y^2": disc,
}
LEVELS = ["1e-2", "1e-4", "1e-10", "1e-30", "1e-300"]

rows = [
    {"k": k, "epsilon": float(level), "volume": float(volume(mpf(float(level))))}
    for k, volume in CASES.items()
    for level in LEVELS
]
rows.append({"k": "x^2+y^2", "epsilon": 1.5, "volume": float(disc(mpf("1.5")))})
path = pathlib.Path(__file__).with_suffix(".json")
lines = ["  { " + re.sub(r"e-0(\d)", r"e-\1", json.dumps(row))[1:-1] + " }" for row in rows]
path.write_text("[\n" + ",\n".join(lines) + "\n]\n")
