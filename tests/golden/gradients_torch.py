"""Writes gradients_torch.json: gradients by PyTorch (Debian 12: python3-torch 1.13.1) of a weighted sum of each operation's result,
and of the slide's attention with an output layer and cross-entropy in front.

Run as: /usr/bin/python3 tests/golden/gradients_torch.py > tests/golden/gradients_torch.json
"""
import json
import math
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(4)


def drawn(*shape):
    # Numbers with few digits, so that the file stays short.
    return (torch.rand(*shape) * 4 - 2).mul(1000).round() / 1000


def positive(*shape):
    return drawn(*shape).abs() / 2 + 0.1


def distribution(*shape):
    return F.softmax(drawn(*shape), dim=1)


def one_hot(columns, size):
    return F.one_hot(torch.tensor(columns), size).double()


def head(q, k, v, d, mask):
    scores = q @ k.T / math.sqrt(d)
    if mask == "causal":
        scores = scores.masked_fill(torch.triu(torch.ones_like(scores), 1) == 1, -math.inf)
    if mask == "others":
        scores = scores.masked_fill(torch.eye(len(scores)) == 1, -math.inf)
    return F.softmax(scores, dim=1) @ v


def attention(q, k, v, heads, d, mask, begins):
    ends = begins[1:] + [len(q)]
    rows = []
    for begin, end in zip(begins, ends):
        parts = [torch.chunk(m[int(begin):int(end)], int(heads), dim=1) for m in (q, k, v)]
        rows.append(torch.cat([head(*p, d, mask) for p in zip(*parts)], dim=1))
    return torch.cat(rows)


def case(name, function, inputs, without=(), **attributes):
    tensors = [x.clone().requires_grad_(i not in without) for i, x in enumerate(inputs)]
    result = function(*tensors, **attributes)
    weights = drawn(*result.shape)
    (result * weights).sum().backward()
    return {
        "operation": name,
        "attributes": attributes,
        "inputs": [x.tolist() for x in inputs],
        "weights": weights.tolist(),
        "gradients": [None if i in without else x.grad.tolist() for i, x in enumerate(tensors)],
    }


def cross_entropy(p, t):
    return -(t * p.log()).sum(dim=1, keepdim=True)


cases = [
    case("matmul", lambda a, b: a @ b, [drawn(3, 4), drawn(4, 2)]),
    case("matmul_transposed", lambda a, b: a @ b.T, [drawn(3, 4), drawn(2, 4)]),
    case("transposed_matmul", lambda a, b: a.T @ b, [drawn(4, 3), drawn(4, 2)]),
    case("add", torch.add, [drawn(2, 3), drawn(2, 3)]),
    case("subtract", torch.sub, [drawn(3, 2), drawn(1, 2)]),
    case("multiply", torch.mul, [drawn(3, 2), drawn(3, 1)]),
    case("divide", torch.div, [drawn(3, 2), positive(3, 1)]),
    case("scale", lambda x, d: x / math.sqrt(d), [drawn(2, 3)], d=5.0),
    case("times", lambda x, factor: x * factor, [drawn(2, 3)], factor=-0.5),
    case("exponential", torch.exp, [drawn(2, 3)]),
    case("row_sum", lambda x: x.sum(1, keepdim=True), [drawn(2, 3)]),
    case("column_mean", lambda x: x.mean(0, keepdim=True), [drawn(3, 2)]),
    case("row_mean", lambda x: x.mean(1, keepdim=True), [drawn(3, 2)]),
    case("row_length", lambda x: x.norm(dim=1, keepdim=True), [drawn(3, 4)]),
    case("distance", torch.cdist, [drawn(3, 4), drawn(2, 4)]),
    case("cosine", lambda a, b: F.cosine_similarity(a[:, None], b[None], dim=2), [drawn(3, 4), drawn(2, 4)]),
    case("angle", lambda x: torch.rad2deg(torch.acos(x)), [drawn(2, 3) / 2.5]),
    case("select_rows", lambda x, rows: x[torch.tensor(rows).long()], [drawn(4, 3)], rows=[2.0, 0.0, 2.0]),
    case("sigmoid", torch.sigmoid, [drawn(2, 3)]),
    case("relu", torch.relu, [drawn(3, 3)]),
    case("gelu", F.gelu, [drawn(3, 3)]),
    case("softmax", lambda x: F.softmax(x, dim=1), [drawn(3, 4)]),
    case("layer_norm", lambda x, gamma, beta, epsilon: F.layer_norm(x, (4,), gamma[0], beta[0], epsilon),
         [drawn(3, 4), drawn(1, 4), drawn(1, 4)], epsilon=1e-5),
    case("add_bias", torch.add, [drawn(3, 2), drawn(1, 2)]),
    case("log_loss", lambda p, t: F.binary_cross_entropy(p, t, reduction="none"),
         [positive(3, 1) / 1.2, torch.tensor([[1.0], [0.0], [1.0]])], without=(1,)),
    case("cross_entropy", cross_entropy, [distribution(2, 4), one_hot([2, 0], 4)], without=(1,)),
    case("softmax_cross_entropy", lambda x, t: F.cross_entropy(x, t, reduction="none")[:, None],
         [drawn(3, 4), one_hot([2, 0, 1], 4)], without=(1,)),
    case("squared_error", lambda y, t: (y - t) ** 2, [drawn(3, 2), drawn(3, 2)]),
    case("head", head, [drawn(4, 3), drawn(4, 3), drawn(4, 2)], d=3.0, mask="causal"),
    case("head", head, [drawn(4, 3), drawn(4, 3), drawn(4, 2)], d=3.0, mask="others"),
    case("attention", attention, [drawn(5, 6), drawn(5, 6), drawn(5, 4)], heads=2.0, d=3.0, mask="causal",
         begins=[0.0, 3.0]),
]

# The slide: five tokens, the last one ("von") asks; a small output layer says what comes next.
x = torch.tensor([[2, 0, 1, 1], [0, 2, 0, 1], [1, 1, 0, 0], [0, 1, 3, 1], [1, 2, 1, 0.0]])
weights = {
    "W_Q": torch.eye(4).requires_grad_(),
    "W_K": (torch.eye(4) / 2).requires_grad_(),
    "W_V": (torch.eye(4) / 2).requires_grad_(),
    "W_out": drawn(5, 4).requires_grad_(),
}
target = one_hot([1], 5)
q, k, v = (x @ weights[name].T for name in ("W_Q", "W_K", "W_V"))
logits = head(q, k, v, 4, "others")[4:] @ weights["W_out"].T
loss = cross_entropy(F.softmax(logits, dim=1), target).sum()
loss.backward()
slide = {
    "x": x.tolist(),
    "target": target.tolist(),
    "loss": loss.item(),
    "weights": {name: w.tolist() for name, w in weights.items()},
    "gradients": {name: w.grad.tolist() for name, w in weights.items()},
}
json.dump({"cases": cases, "slide": slide}, sys.stdout)
