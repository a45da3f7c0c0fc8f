"""Writes free-energy.json: F = -log of the mean of exp(-n K) over [-b, b]^d under a prior |w|^h, by incomplete gamma
functions in one variable and by quadrature over x of such functions in two. Run: python3 free-energy.py (mpmath 1.3)."""

import json
import pathlib
import re

from mpmath import exp, gammainc, log, mp, mpf, quad

mp.dps = 30


def power_mean(n, k, h, b):
    """Mean of exp(-n w^(2k)) under |w|^h on [-b, b]."""
    a = (h + 1) / mpf(2 * k)
    return (h + 1) * gammainc(a, 0, n * b ** (2 * k)) * n ** (-a) / (2 * k * b ** (h + 1))


def panels(n):
    points = [mpf(1)]
    while points[-1] > mpf(10) ** -16:
        points.append(points[-1] / 10)
    return [mpf(0), *reversed(points)]


rows = []
for k, h, b in [(1, 0, 1), (2, 0, 1), (3, 0, 1), (5, 0, 2), (1, 1, 1), (3, 2, 1), (2, mpf("0.5"), 1)]:
    for n in ["0.1", "1", "1e2", "1e4", "1e8", "1e12"]:
        mean = power_mean(mpf(n), k, mpf(h), mpf(b))
        rows.append({"k": f"w^{2 * k}", "n": float(n), "prior": [float(h)], "box": float(b), "value": float(-log(mean))})

# K = x^(2i) y^(2j), and K = x^(2i) + y^(2j), which is a product of means.
for i, j, hx, hy in [(1, 1, 0, 0), (1, 2, 0, 0), (2, 1, 0, 0), (1, 1, 1, 0), (1, 1, 0, 2)]:
    for n in ["1", "1e2", "1e5", "1e12"]:
        def line(x):
            return (hx + 1) * x**hx * power_mean(mpf(n) * x ** (2 * i), j, mpf(hy), mpf(1))

        mean = quad(line, panels(n))
        rows.append({"k": f"x^{2 * i}*y^{2 * j}", "n": float(n), "prior": [hx, hy], "box": 1.0, "value": float(-log(mean))})
        mean = power_mean(mpf(n), i, mpf(hx), mpf(1)) * power_mean(mpf(n), j, mpf(hy), mpf(1))
        rows.append({"k": f"x^{2 * i}+y^{2 * j}", "n": float(n), "prior": [hx, hy], "box": 1.0, "value": float(-log(mean))})

lines = ["  " + re.sub(r"e-0(\d)", r"e-\1", json.dumps(row)).replace("{", "{ ").replace("}", " }") for row in rows]
pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
