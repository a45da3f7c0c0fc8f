"""The peer: SGLD steps in PyTorch on one CPU thread, as devinterp's sampler takes them (autograd, full batch).

Reads lines "<case> <steps>", answers each with the seconds of one step.
"""
import sys
import time

import torch

torch.set_num_threads(1)
torch.manual_seed(1)
N = 1000
LR, NBETA, GAMMA = 1e-4, 100.0, 1.0


def superposition():
    x = torch.zeros(N, 6)
    x[torch.arange(N), torch.randint(6, (N,))] = torch.rand(N)
    parameters = [torch.randn(2, 6) / 2, torch.randn(6) / 2]

    def loss(w, b):
        return ((x - torch.relu(x @ w.T @ w + b)) ** 2).sum(1).mean()

    return parameters, loss


def deep_linear():
    widths = [20, 30, 40, 30, 20, 10]
    x, y = torch.randn(N, widths[0]), torch.randn(N, widths[-1])
    parameters = [torch.randn(b, a) / a**0.5 for a, b in zip(widths, widths[1:])]

    def loss(*layers):
        h = x
        for layer in layers:
            h = h @ layer.T
        return ((y - h) ** 2).sum(1).mean()

    return parameters, loss


def sampler(make):
    parameters, loss = make()
    centres = [p.clone() for p in parameters]
    for p in parameters:
        p.requires_grad_()

    def step():
        for p in parameters:
            p.grad = None
        loss(*parameters).backward()
        with torch.no_grad():
            for p, centre in zip(parameters, centres):
                p.add_(NBETA * p.grad + GAMMA * (p - centre), alpha=-LR / 2)
                p.add_(torch.randn_like(p), alpha=LR**0.5)

    return step


samplers = {"superposition": sampler(superposition), "deepLinear": sampler(deep_linear)}
for line in sys.stdin:
    case, steps = line.split()
    step = samplers[case]
    start = time.perf_counter()
    for _ in range(int(steps)):
        step()
    print((time.perf_counter() - start) / int(steps), flush=True)
