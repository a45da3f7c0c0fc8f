"""Writes generalization-error.json: E[G_n] of the models N(w^k, 1/2) and N(ab, 1/2) under a uniform prior on [-1, 1] or
[-1, 1]^2, truth N(0, 1/2), from its definition: the Kullback-Leibler divergence from the truth to the predictive
distribution, by Gauss-Hermite over the sample mean and over the new datum, the posterior over the parameters themselves.
For large n, and N(ab, 1/2), as E[F_{n+1}] - E[F_n] in 40 digits. Run: python3 generalization-error.py (NumPy 2.4, SciPy
1.17, mpmath 1.3)."""

import json
import pathlib
import re

import numpy as np
from mpmath import exp, log, mp, mpf, pi, quad, sqrt
from scipy.special import erf, erfcx


def panels(edges, order=24):
    x, w = np.polynomial.legendre.leggauss(order)
    a, b = np.array(edges[:-1])[:, None], np.array(edges[1:])[:, None]
    return ((a + b) / 2 + (b - a) / 2 * x).ravel(), ((b - a) / 2 * w).ravel()


def log_z_power(k, n, mean):
    """log of the mean of exp(-n (t^2 - 2 mean t)) over t = w^k, w uniform on [-1, 1]."""
    edges = [0, *(10.0 ** np.arange(-1.5, 0, 0.25)), *np.linspace(0.6, 1, 5)]
    if n > 1e3:
        edges = sorted({*edges, *np.linspace(0, min(1, (8 / np.sqrt(n)) ** (1 / k)), 24)})
    w, weight = panels(edges)
    w, weight = np.concatenate([-w, w]), np.concatenate([weight, weight]) / 2
    t = w**k
    return np.log((weight * np.exp(-n * (t**2 - 2 * mean[..., None] * t))).sum(-1))


def log_z_product(n, mean):
    """The same for t = ab: b in closed form, a in panels by decades."""
    a, weight = panels([0, *(10.0 ** np.arange(-10, 0.01, 0.25))])
    root = np.sqrt(n)
    m = np.abs(mean[..., None])
    u, v = root * (a - m), root * (a + m)
    inner = np.where(u > 0, erf(u) + erf(v), erfcx(np.maximum(0, -u)) * np.exp(-u * u) - erfcx(v) * np.exp(-v * v))
    return np.log((weight * np.sqrt(np.pi) / (2 * root * a) * inner * np.exp(n * m * m)).sum(-1))


def definition(log_z, n, order):
    x, weight = np.polynomial.hermite.hermgauss(order)
    weight = weight / np.sqrt(np.pi)
    mean = x[:, None] / np.sqrt(n)
    after = (n * mean + x[None, :]) / (n + 1)
    before = np.broadcast_to(log_z(n, mean[:, 0])[:, None], after.shape)
    return -(weight[:, None] * weight[None, :] * (log_z(n + 1, after) - before)).sum()


def expected_free_energy(n):
    """E[-log Z] of N(ab, 1/2), by the trapezoidal rule over sqrt(n) mean, with t = ab of density -log|t|/2."""
    total = mpf(0)
    step = mpf(1) / 6
    end = min(sqrt(n), mpf(16))
    for j in range(0, 54):
        x = j * step
        points = sorted({p for p in [mpf(0), mpf(10) ** -6, mpf(1) / 100, mpf(1), x, end] if p <= end})
        z = quad(lambda u: -log(u / sqrt(n)) * (exp(2 * x * u - u * u) + exp(-2 * x * u - u * u)), points)
        total += (1 if j == 0 else 2) * exp(-x * x) * -log(z / (2 * sqrt(n)))
    return total * step / sqrt(pi)


rows = []
for model in [1, 2, 3, 5, "product"]:
    for n in [1, 3, 10, 100, 10000]:
        log_z = log_z_product if model == "product" else (lambda n, mean, k=model: log_z_power(k, n, mean))
        value = definition(log_z, n, 96)
        print(model, n, n * value, definition(log_z, n, 64) / value - 1)
        rows.append({"model": model, "n": n, "value": float(value)})
mp.dps = 40
for n in [1, 1000, 10**5, 10**8]:
    value = expected_free_energy(mpf(n + 1)) - expected_free_energy(mpf(n))
    print(n, mp.nstr(n * value, 15))
    rows.append({"model": "product", "n": n, "value": float(value)})

lines = ["  " + re.sub(r"e-0(\d)", r"e-\1", json.dumps(row)).replace("{", "{ ").replace("}", " }") for row in rows]
pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
