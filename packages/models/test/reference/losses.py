"""Records what PyTorch's losses are, for the tests to compare with.

    python3 losses.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes losses.json beside this file: for each case outputs, targets, the loss, and its gradient.
"""
import json
from pathlib import Path

import torch
from torch.nn import functional as F


def plain(tensor):
    data = [round(value, 7) for value in tensor.detach().flatten().tolist()]
    return {"shape": list(tensor.shape), "data": data}


def record(name, loss, outputs, targets):
    outputs = torch.tensor(outputs, dtype=torch.float32).requires_grad_()
    targets = torch.tensor(targets)
    value = loss(outputs, targets)
    (gradient,) = torch.autograd.grad(value, outputs)
    return {
        "name": name,
        "outputs": plain(outputs),
        "targets": plain(targets),
        "loss": value.item(),
        "gradient": plain(gradient),
    }


column = lambda values: [[value] for value in values]
some = [0.3, -1.2, 2.5, 0.0, -0.05]
huge = [1e4, -1e4, 1e4, -1e4, 20.0, -20.0]
rows = [[0.2, -1.5, 3.0], [1.0, 1.0, 1.0], [-2.0, 0.5, 0.1], [4.0, -4.0, 0.0]]
huge_rows = [[1e4, 0.0, -1e4], [1e4, 0.0, -1e4], [1e4, 1e4, 1e4], [-1e4, -1e4 + 1, -1e4], [1e4, 9999.0, 0.0]]
binary = F.binary_cross_entropy_with_logits
cases = [
    record("meanAbsoluteError", F.l1_loss, column(some), column([0.3, 0.0, 3.0, 1.0, -1.0])),
    record("meanAbsoluteError", F.l1_loss, huge, [-1e4, -1e4, 0.0, 1.0, 2.0, 3.0]),
    record("binaryCrossEntropy", binary, column(some), column([1.0, 0.0, 1.0, 0.0, 1.0])),
    record("binaryCrossEntropy", binary, column(some), column([0.1, 0.9, 0.5, 0.25, 1.0])),
    record("binaryCrossEntropy", binary, column(huge), column([1.0, 0.0, 0.0, 1.0, 1.0, 1.0])),
    record("crossEntropy", F.cross_entropy, rows, [2, 0, 1, 2]),
    record("crossEntropy", F.cross_entropy, huge_rows, [0, 2, 1, 0, 1]),
]
Path(__file__).with_name("losses.json").write_text(json.dumps(cases))
