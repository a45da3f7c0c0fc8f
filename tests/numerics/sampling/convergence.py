"""Writes convergence.json: split chains' effective sample size and rank-normalised R-hat by direct sums, as in the R package
posterior (ess_mean and rhat), for chains made here. Run: python3 convergence.py (NumPy 2)."""

import json
import pathlib
from statistics import NormalDist

import numpy as np


def split(x):
    half = x.shape[1] // 2
    return np.concatenate([x[:, :half], x[:, -half:]])


def ess(x):
    x = split(x)
    m, n = x.shape
    centred = x - x.mean(1, keepdims=True)
    acov = np.array([[np.sum(c[: n - k] * c[k:]) / n for k in range(n)] for c in centred]).mean(0)
    within = acov[0] * n / (n - 1)
    var_plus = within * (n - 1) / n + x.mean(1).var(ddof=1)
    rho = 1 - (within - acov) / var_plus
    rho[0] = 1
    pairs = []
    for t in range(0, n - 1, 2):
        if rho[t] + rho[t + 1] <= 0:
            break
        pairs.append(min([rho[t] + rho[t + 1], *pairs[-1:]]))
    return m * n / max(-1 + 2 * sum(pairs), 1 / np.log10(m * n))


def basic(x):
    n = x.shape[1]
    return float(np.sqrt((n - 1) / n + x.mean(1).var(ddof=1) / x.var(1, ddof=1).mean()))


def scores(x):
    flat = x.ravel()
    rank = np.array([(np.sum(flat < v) + np.sum(flat <= v) + 1) / 2 for v in flat])
    return np.array([NormalDist().inv_cdf((r - 3 / 8) / (flat.size + 1 / 4)) for r in rank]).reshape(x.shape)


def r_hat(x):
    x = split(x)
    return max(basic(scores(x)), basic(scores(np.abs(x - np.median(x)))))


def autoregression(rng, m, n, rho):
    x = np.zeros((m, n))
    for t in range(1, n):
        x[:, t] = rho * x[:, t - 1] + rng.standard_normal(m)
    return x


rng = np.random.default_rng(1)
cases = {
    "independent": rng.standard_normal((3, 40)),
    "slow": autoregression(rng, 2, 60, 0.9),
    "alternating": autoregression(rng, 2, 50, -0.7),
    "heavy tail": rng.standard_normal((2, 40)) ** 4,
    "one shifted": rng.standard_normal((2, 40)) + np.array([[0.0], [1.0]]),
    "one wide": rng.standard_normal((2, 40)) * np.array([[1.0], [4.0]]),
    "ties": np.round(rng.standard_normal((2, 40))),
    "drift": np.arange(41)[None] / 20 + rng.standard_normal((1, 41)),
}
rows = [
    {"name": name, "ess": float(ess(np.round(x, 6))), "rHat": r_hat(np.round(x, 6)), "chains": np.round(x, 6).tolist()}
    for name, x in cases.items()
]
pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n")
