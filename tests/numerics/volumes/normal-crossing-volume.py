"""Writes normal-crossing-volume.json: the volume as the inverse Laplace transform prod r_i/(r_i - s) by partial fractions
with 120 digits; equal rates are moved apart by 1e-40, which changes the result by less than 1e-30. Run: python3
normal-crossing-volume.py (mpmath 1.3)."""

import json
import pathlib
import re

from mpmath import exp, log, mp, mpf

mp.dps = 300


def volume(epsilon, exponents, prior):
    time = -log(mpf(epsilon))
    rates = []
    for e, h in zip(exponents, prior):
        r = (mpf(h) + 1) / mpf(e)
        while any(abs(r - other) < mpf(10) ** -40 for other in rates):
            r += mpf(10) ** -40
        rates.append(r)
    total = mpf(0)
    for i, r in enumerate(rates):
        weight = mpf(1)
        for j, other in enumerate(rates):
            if i != j:
                weight *= other / (other - r)
        total += weight * exp(-r * time)
    return float(total)


CASES = [
    ([2], [0]),
    ([2, 2], [0, 0]),
    ([2, 4], [0, 0]),
    ([2, 2, 2], [0, 0, 0]),
    ([2, 4, 4, 6], [0, 0, 0, 0]),
    ([2, 2, 4, 4, 6, 6], [0, 0, 0, 0, 0, 0]),
    ([2, 2.0000001], [0, 0]),
    ([2, 2.0000001, 4], [0, 0, 1]),
    ([2, 2], [1, 0]),
    ([4, 2], [1, 0]),
    ([64, 2, 3], [0, 3, 0.5]),
    ([1, 1, 1], [0, 0, 0]),
    ([1, 2, 7], [3, 2, -0.5]),
]
rows = [
    {"epsilon": epsilon, "exponents": e, "prior": h, "volume": volume(epsilon, e, h)}
    for e, h in CASES
    for epsilon in [0.9, 1e-2, 1e-10, 1e-100, 1e-300]
    if volume(epsilon, e, h) > 1e-300
]
lines = ["  " + re.sub(r"e-0(\d)", r"e-\1", json.dumps(row)).replace("{", "{ ").replace("}", " }") for row in rows]
pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
