"""Writes optimizers_torch.json: weights after each of several updates by PyTorch's optimizers (Debian 12: python3-torch 1.13.1),
and the learning rates of its schedules, step by step.

Run as: /usr/bin/python3 tests/golden/optimizers_torch.py > tests/golden/optimizers_torch.json
"""
import json
import sys

import torch
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop
from torch.optim.lr_scheduler import CosineAnnealingLR, ExponentialLR, LinearLR, SequentialLR, StepLR

torch.set_default_dtype(torch.float64)
torch.manual_seed(6)
ITERATIONS = 7


def drawn(*shape):
    # Numbers with few digits, so that the file stays short.
    return (torch.rand(*shape) * 4 - 2).mul(1000).round() / 1000


def run(optimizer, make, rate, **settings):
    w = drawn(2, 3)
    gradients = [drawn(2, 3) for _ in range(ITERATIONS)]
    gradients[2][0, 1] = 0.0
    parameter = torch.nn.Parameter(w.clone())
    updates = make([parameter], lr=rate)
    weights = []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        updates.step()
        weights.append(parameter.detach().tolist())
    return {
        "optimizer": optimizer,
        "rate": rate,
        "settings": settings,
        "w": w.tolist(),
        "gradients": [g.tolist() for g in gradients],
        "weights": weights,
    }


runs = [
    run("sgd", SGD, 0.1),
    run("momentum", lambda p, lr: SGD(p, lr, momentum=0.9), 0.1),
    run("momentum", lambda p, lr: SGD(p, lr, momentum=0.5), 0.3, momentum=0.5),
    run("nesterov", lambda p, lr: SGD(p, lr, momentum=0.9, nesterov=True), 0.1),
    run("adagrad", Adagrad, 0.1),
    run("rmsprop", RMSprop, 0.01),
    run("rmsprop", lambda p, lr: RMSprop(p, lr, alpha=0.9, eps=1e-3), 0.05, decay=0.9, epsilon=1e-3),
    run("adam", Adam, 0.1),
    run("adam", lambda p, lr: Adam(p, lr, betas=(0.8, 0.95), eps=1e-4), 0.2, beta1=0.8, beta2=0.95, epsilon=1e-4),
    run("adamw", AdamW, 0.1),
    run("adamw", lambda p, lr: AdamW(p, lr, weight_decay=0.3), 0.1, weight_decay=0.3),
]


def rates(kind, make, rate, steps, **settings):
    optimizer = SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate)
    schedule = make(optimizer)
    followed = []
    for _ in range(steps):
        followed.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return {"schedule": kind, "rate": rate, "steps": steps, "settings": settings, "rates": followed}


def warm(after, warmup):
    def make(optimizer):
        # From 1/(warmup+1): the first step moves, too.
        rising = LinearLR(optimizer, 1 / (warmup + 1), 1, warmup)
        return SequentialLR(optimizer, [rising, after(optimizer)], [warmup])

    return make


schedules = [
    rates("constant", lambda o: StepLR(o, 1000), 0.3, 5),
    rates("step", lambda o: StepLR(o, 4, 0.5), 0.1, 14, every=4, factor=0.5),
    rates("exponential", lambda o: ExponentialLR(o, 0.8), 0.1, 10, factor=0.8),
    rates("cosine", lambda o: CosineAnnealingLR(o, 12), 0.1, 12),
    rates("cosine", lambda o: CosineAnnealingLR(o, 12, 0.01), 0.1, 12, least=0.01),
    rates("warmup_cosine", warm(lambda o: CosineAnnealingLR(o, 9), 3), 0.1, 12, warmup=3),
    rates("warmup_linear", warm(lambda o: LinearLR(o, 1, 0, 9), 3), 0.1, 12, warmup=3),
]
json.dump({"runs": runs, "schedules": schedules}, sys.stdout)
