"""Writes backpropagation_torch.json: the lesson's attention trained by PyTorch (Debian 12: python3-torch 1.13.1), 20 updates at
rate 0.1: loss and probabilities of each iteration, the first gradients, the last weights.

Run as: /usr/bin/python3 tests/golden/backpropagation_torch.py > tests/golden/backpropagation_torch.json
"""
import json
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

x = torch.tensor([[2, 0, 1, 1], [0, 2, 0, 1], [1, 1, 0, 0], [0, 1, 3, 1], [1, 2, 1, 0.0]])
weights = {
    "W_Q": torch.eye(4),
    "W_K": torch.eye(4) / 2,
    "W_V": torch.eye(4) / 2,
    "W_out": torch.tensor([[1, 0.5, 1, 0.5], [0, 1, 0, 1], [1, 0, 1, 0.0]]),
}
for w in weights.values():
    w.requires_grad_()
optimizer = torch.optim.SGD(weights.values(), lr=0.1)
iterations, gradients = [], None
for step in range(21):
    # All tokens ask, none sees itself; only the last one's answer counts.
    q, k, v = (x @ weights[name].T for name in ("W_Q", "W_K", "W_V"))
    scores = (q @ k.T / 2).masked_fill(torch.eye(5) == 1, -torch.inf)
    logits = (F.softmax(scores, dim=1) @ v)[4:] @ weights["W_out"].T
    loss = F.cross_entropy(logits, torch.tensor([0]))
    iterations.append([loss.item()] + F.softmax(logits, dim=1)[0].tolist())
    if step == 20:
        break
    optimizer.zero_grad()
    loss.backward()
    gradients = gradients or {name: w.grad.tolist() for name, w in weights.items()}
    optimizer.step()
json.dump({"iterations": iterations, "gradients": gradients,
           "weights": {name: w.tolist() for name, w in weights.items()}}, sys.stdout)
