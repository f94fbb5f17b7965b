"""Records whole runs under a one-cycle schedule in PyTorch, for the tests to compare with.

    python3 oneCycleRuns.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes oneCycleRuns.json beside this file: the data, and for each optimiser every step's learning rate
and loss, and where the parameters stand at the end. The net is linear(4, 5), relu, linear(5, 2) after
torch.manual_seed(11), the loss the mean squared error; learning rate and momentum (Adam's first beta) are
set before each step as fastai's `fit_one_cycle` sets them.
"""
import json
import math
from pathlib import Path

import torch
from torch import nn

epochs, highest = 6, 0.05


def half_wave(start, end, position):
    return end + (start - end) * (1 + math.cos(math.pi * position)) / 2


def one_cycle(position, start, middle, end, share=0.25):
    if position < share:
        return half_wave(start, middle, position / share)
    return half_wave(middle, end, (position - share) / (1 - share))


def plain(tensor):
    return {"shape": list(tensor.shape), "data": [float(f"{x:.9g}") for x in tensor.detach().flatten().tolist()]}


torch.manual_seed(5)
training = list(zip(torch.randn(10, 4).split([4, 4, 2]), torch.randn(10, 2).split([4, 4, 2])))


def record(name, make):
    torch.manual_seed(11)
    model = nn.Sequential(nn.Linear(4, 5), nn.ReLU(), nn.Linear(5, 2))
    optimiser = make(model.parameters())
    group = optimiser.param_groups[0]
    steps, total = [], epochs * len(training)
    for t in range(total):
        inputs, targets = training[t % len(training)]
        group["lr"] = one_cycle(t / total, highest / 25, highest, highest / 1e5)
        momentum = one_cycle(t / total, 0.95, 0.85, 0.95)
        if "betas" in group:
            group["betas"] = (momentum, group["betas"][1])
        else:
            group["momentum"] = momentum
        loss = nn.functional.mse_loss(model(inputs), targets)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        steps.append({"learningRate": group["lr"], "loss": loss.item()})
    return {"name": name, "steps": steps, "end": [plain(parameter) for parameter in model.parameters()]}


Path(__file__).with_name("oneCycleRuns.json").write_text(json.dumps({
    "epochs": epochs,
    "highest": highest,
    "training": [{"inputs": plain(x), "targets": plain(y)} for x, y in training],
    "runs": [
        record("sgd", lambda p: torch.optim.SGD(p, lr=1, momentum=0.9, nesterov=True, weight_decay=0.01)),
        record("adam", lambda p: torch.optim.Adam(p)),
        record("adamW", lambda p: torch.optim.AdamW(p, weight_decay=0.1)),
    ],
}))
