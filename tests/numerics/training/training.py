"""Writes training.json: the parameters after each step of SGD with momentum, Adam and AdamW on L(w) = w0^4/4 + (w1 - w0^2)^2
+ sin(3 w2), in 40 digits, from the algorithms as published. Run: python3 training.py (mpmath 1.3)."""

import json
import pathlib

from mpmath import cos, mp, mpf, sqrt

mp.dps = 40
START = [mpf("1.5"), mpf("-0.5"), mpf("0.3")]
STEPS = 40


def gradient(w):
    inner = w[1] - w[0] ** 2
    return [w[0] ** 3 - 4 * w[0] * inner, 2 * inner, 3 * cos(3 * w[2])]


def sgd(lr, momentum, decay):
    w, velocity = list(START), [mpf(0)] * 3
    for _ in range(STEPS):
        g = [a + decay * b for a, b in zip(gradient(w), w)]
        velocity = [momentum * v + a for v, a in zip(velocity, g)]
        w = [b - lr * v for b, v in zip(w, velocity)]
        yield w


def adam(lr, beta1, beta2, eps, coupled=mpf(0), decoupled=mpf(0)):
    w, m, v = list(START), [mpf(0)] * 3, [mpf(0)] * 3
    for t in range(1, STEPS + 1):
        g = [a + coupled * b for a, b in zip(gradient(w), w)]
        # Loshchilov & Hutter, Algorithm 2, with the schedule's multiplier on both: decay of the old w, then Adam's step.
        decayed = [b * (1 - lr * decoupled) for b in w]
        m = [beta1 * x + (1 - beta1) * a for x, a in zip(m, g)]
        v = [beta2 * x + (1 - beta2) * a**2 for x, a in zip(v, g)]
        hat_m = [x / (1 - beta1**t) for x in m]
        hat_v = [x / (1 - beta2**t) for x in v]
        w = [b - lr * x / (sqrt(y) + eps) for b, x, y in zip(decayed, hat_m, hat_v)]
        yield w


def row(optimizer, options, path):
    return {"optimizer": optimizer, "options": options, "path": [[float(x) for x in w] for w in path]}


rows = [
    row("sgd", {"lr": 0.02}, sgd(mpf(0.02), mpf(0), mpf(0))),
    row(
        "sgd",
        {"lr": 0.01, "momentum": 0.9, "weightDecay": 0.1},
        sgd(mpf(0.01), mpf(0.9), mpf(0.1)),
    ),
    row("adam", {}, adam(mpf(1e-3), mpf(0.9), mpf(0.999), mpf(1e-8))),
    row(
        "adam",
        {"lr": 0.1, "betas": [0.8, 0.95], "eps": 1e-3, "weightDecay": 0.2},
        adam(mpf(0.1), mpf(0.8), mpf(0.95), mpf(1e-3), coupled=mpf(0.2)),
    ),
    row("adamW", {}, adam(mpf(1e-3), mpf(0.9), mpf(0.999), mpf(1e-8), decoupled=mpf(0.01))),
    row(
        "adamW",
        {"lr": 0.05, "betas": [0.9, 0.98], "weightDecay": 1},
        adam(mpf(0.05), mpf(0.9), mpf(0.98), mpf(1e-8), decoupled=mpf(1)),
    ),
]
pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n")
