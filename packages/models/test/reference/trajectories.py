"""Records a few epochs of SGD in PyTorch, for the tests to compare with.

    python3 trajectories.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes trajectories.json beside this file. For each run: the data, and for each epoch every step's loss, outputs, gradients and new parameters,
then fastai's smoothed training loss, the validation loss and the accuracy, both weighted by batch
size. The first parameters are those of nn.Linear after torch.manual_seed(seed).
"""
import json
from pathlib import Path

import torch
from torch import nn


def mnist_loss(outputs, targets):
    chances = outputs.sigmoid()
    return torch.where(targets == 1, 1 - chances, chances).mean()


def binary_accuracy(outputs, targets):
    return ((outputs > 0) == (targets > 0.5)).float().mean()


def plain(tensor):
    return {"shape": list(tensor.shape), "data": tensor.detach().flatten().tolist()}


def split(inputs, targets, sizes):
    return list(zip(inputs.split(sizes), targets.split(sizes)))


def weighted(measure, model, batches):
    total = sum(measure(model(inputs), targets).item() * len(inputs) for inputs, targets in batches)
    return total / sum(len(inputs) for inputs, _ in batches)


def record(name, seed, model, loss, learning_rate, training, validation, epochs=3):
    parameters = list(model.parameters())
    start = [plain(parameter) for parameter in parameters]
    optimiser = torch.optim.SGD(parameters, lr=learning_rate)
    average, count, recorded = 0.0, 0, []
    for _ in range(epochs):
        steps = []
        for inputs, targets in training:
            outputs = model(inputs)
            value = loss(outputs, targets)
            optimiser.zero_grad()
            value.backward()
            gradients = [plain(parameter.grad) for parameter in parameters]
            optimiser.step()
            average, count = 0.98 * average + 0.02 * value.item(), count + 1
            steps.append({
                "outputs": plain(outputs),
                "loss": value.item(),
                "gradients": gradients,
                "parameters": [plain(parameter) for parameter in parameters],
            })
        with torch.no_grad():
            recorded.append({
                "steps": steps,
                "trainingLoss": average / (1 - 0.98**count),
                "validationLoss": weighted(loss, model, validation),
                "accuracy": weighted(binary_accuracy, model, validation),
            })
    batches = lambda pairs: [{"inputs": plain(x), "targets": plain(y)} for x, y in pairs]
    return {
        "name": name,
        "seed": seed,
        "learningRate": learning_rate,
        "start": start,
        "training": batches(training),
        "validation": batches(validation),
        "epochs": recorded,
    }


def yes_or_no(features, count, sizes):
    inputs = torch.rand(count, features)
    targets = (inputs.sum(1, keepdim=True) > features / 2).float()
    return split(inputs, targets, sizes)


def curves(features, outputs, count, sizes):
    inputs = torch.randn(count, features)
    return split(inputs, torch.randn(count, outputs), sizes)


def net(seed, features, hidden, outputs):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(features, hidden), nn.ReLU(), nn.Linear(hidden, outputs))


def line(seed, features, outputs):
    torch.manual_seed(seed)
    return nn.Linear(features, outputs)


torch.manual_seed(0)
few = yes_or_no(3, 10, [4, 4, 2]), yes_or_no(3, 5, [3, 2])
more = yes_or_no(6, 12, [5, 5, 2]), yes_or_no(6, 7, [5, 2])
bends = curves(4, 2, 9, [4, 4, 1]), curves(4, 2, 5, [4, 1])
runs = [
    record("linear(3, 1), mnistLoss", 1, line(1, 3, 1), mnist_loss, 1.0, *few),
    record("linear(6, 5), relu, linear(5, 1), mnistLoss", 2, net(2, 6, 5, 1), mnist_loss, 0.5, *more),
    record("linear(4, 5), relu, linear(5, 2), meanSquaredError", 3, net(3, 4, 5, 2), nn.functional.mse_loss, 0.1, *bends),
]
Path(__file__).with_name("trajectories.json").write_text(json.dumps(runs))
