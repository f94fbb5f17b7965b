"""Records what PyTorch's layers do, for the tests to compare with.

    python3 layers.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes layers.json beside this file. For each layer, made after torch.manual_seed(seed): its first
state; some steps of training, each with inputs, outputs, what is kept (running statistics), and the
gradients of (outputs * change).sum() for inputs and parameters; then its outputs in evaluation.
Images are written as [batch, height, width, channels].
"""
import json
from pathlib import Path

import torch
from torch import nn


class Residual(nn.Module):
    def __init__(self, path, shortcut=None):
        super().__init__()
        self.path = path
        if shortcut is not None:
            self.shortcut = shortcut

    def forward(self, x):
        return self.path(x) + (self.shortcut(x) if hasattr(self, "shortcut") else x)


def plain(tensor, are_images=False):
    tensor = tensor.detach()
    if are_images and tensor.dim() == 4:
        tensor = tensor.permute(0, 2, 3, 1)
    return {"shape": list(tensor.shape), "data": [round(v, 6) for v in tensor.flatten().tolist()]}


def some(shape):
    """Numbers of either sign with few digits, none twice, so that a maximum is a single one."""
    count = torch.Size(shape).numel()
    values = torch.randperm(max(3 * count, 200))[:count] - max(3 * count, 200) // 2
    return (values / 100 + 0.005).reshape(shape)


def record(name, make, shape, steps=1, seed=1):
    torch.manual_seed(seed)
    layer = make()
    start = {key: plain(value.clone()) for key, value in layer.state_dict().items()}
    parameters = dict(layer.named_parameters())
    with torch.no_grad():
        for key, value in parameters.items():  # batchNorm starts with 1 and 0, which would hide mistakes
            if value.dim() == 1 and value.unique().numel() == 1:
                value.copy_(torch.arange(len(value)) / 2 - 0.7)
    recorded = []
    layer.train()
    for _ in range(steps):
        inputs = some(shape).requires_grad_()
        outputs = layer(inputs)
        change = some(outputs.shape)
        gradients = torch.autograd.grad((outputs * change).sum(), [inputs, *parameters.values()])
        kept = {key: value for key, value in layer.state_dict().items() if key not in parameters}
        recorded.append({
            "inputs": plain(inputs, True),
            "change": plain(change, True),
            "outputs": plain(outputs, True),
            "inputGradient": plain(gradients[0], True),
            "parameterGradients": [plain(gradient) for gradient in gradients[1:]],
            "kept": {key: plain(value) for key, value in kept.items()},
        })
    layer.eval()
    inputs = some(shape).requires_grad_()
    outputs = layer(inputs)
    change = some(outputs.shape)
    gradients = torch.autograd.grad((outputs * change).sum(), [inputs, *parameters.values()])
    evaluation = {
        "inputs": plain(inputs, True),
        "change": plain(change, True),
        "outputs": plain(outputs, True),
        "inputGradient": plain(gradients[0], True),
        "parameterGradients": [plain(gradient) for gradient in gradients[1:]],
    }
    return {
        "name": name,
        "seed": seed,
        "start": start,
        "parameters": [plain(value) for value in parameters.values()],
        "steps": recorded,
        "evaluation": evaluation,
    }


def kaiming():
    layer = nn.Linear(7, 4)
    torch.manual_seed(1)
    nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    nn.init.zeros_(layer.bias)
    return layer


def kaiming_images():
    layer = nn.Conv2d(2, 3, 3)
    torch.manual_seed(1)
    nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    nn.init.zeros_(layer.bias)
    return layer


def spread():
    layer = nn.Linear(5, 4)
    torch.manual_seed(1)
    nn.init.normal_(layer.weight, std=0.1)
    nn.init.normal_(layer.bias, std=0.1)
    return layer


def block():
    path = nn.Sequential(
        nn.Conv2d(2, 3, 3, stride=2, padding=1, bias=False),
        nn.BatchNorm2d(3),
        nn.ReLU(),
        nn.Conv2d(3, 3, 3, padding=1, bias=False),
        nn.BatchNorm2d(3),
    )
    shortcut = nn.Sequential(nn.Conv2d(2, 3, 1, stride=2, bias=False), nn.BatchNorm2d(3))
    return nn.Sequential(Residual(path, shortcut), nn.ReLU())


def two_convolutions():
    return nn.Sequential(
        nn.Conv2d(1, 2, 3, stride=2, padding=1),
        nn.ReLU(),
        nn.Conv2d(2, 3, 3, stride=2, padding=1),
        nn.Flatten(),
    )


def convolution(*sizes, **options):
    return lambda: nn.Conv2d(*sizes, **options)


records = [
    record("linear(5, 3)", lambda: nn.Linear(5, 3), [4, 5]),
    record("linear(5, 3, { bias: false })", lambda: nn.Linear(5, 3, bias=False), [4, 5]),
    record('linear(7, 4, { initial: "kaiming" })', kaiming, [2, 7]),
    record("linear(5, 4, { initial: { standardDeviation: 0.1 } })", spread, [2, 5]),
    record("relu()", nn.ReLU, [3, 4]),
    record("leakyRelu()", nn.LeakyReLU, [3, 4]),
    record("leakyRelu(0.2)", lambda: nn.LeakyReLU(0.2), [2, 3, 2, 2]),
    record("sigmoid()", nn.Sigmoid, [3, 4]),
    record("tanh()", nn.Tanh, [3, 4]),
    record("conv2d(2, 3, { kernelSize: 3 })", convolution(2, 3, 3), [2, 2, 5, 6]),
    record('conv2d(2, 3, { kernelSize: 3, initial: "kaiming" })', kaiming_images, [1, 2, 3, 3]),
    record("conv2d(1, 2, { kernelSize: 3, stride: 2, padding: 1 })", convolution(1, 2, 3, stride=2, padding=1), [2, 1, 6, 7]),
    record("conv2d(1, 2, { kernelSize: 5, stride: 2, padding: 2 })", convolution(1, 2, 5, stride=2, padding=2), [1, 1, 8, 7]),
    record("conv2d(3, 2, { kernelSize: 1, stride: 2, bias: false })", convolution(3, 2, 1, stride=2, bias=False), [2, 3, 5, 4]),
    record("maxPool(2)", lambda: nn.MaxPool2d(2), [2, 2, 5, 4]),
    record("maxPool(3, { stride: 2, padding: 1 })", lambda: nn.MaxPool2d(3, 2, 1), [1, 2, 5, 6]),
    record("averagePool(2)", lambda: nn.AvgPool2d(2), [2, 2, 5, 4]),
    record("averagePool(3, { stride: 2, padding: 1 })", lambda: nn.AvgPool2d(3, 2, 1), [1, 2, 5, 6]),
    record("globalAveragePool()", lambda: nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()), [2, 3, 2, 3]),
    record("batchNorm(3)", lambda: nn.BatchNorm1d(3), [5, 3], steps=3),
    record("batchNorm(2) of images", lambda: nn.BatchNorm2d(2), [2, 2, 3, 2], steps=3),
    record("batchNorm(3, { momentum: 0.3, epsilon: 0.01 })", lambda: nn.BatchNorm1d(3, eps=0.01, momentum=0.3), [2, 3], steps=2),
    record("dropout(0)", lambda: nn.Dropout(0), [2, 3]),
    record("flatten()", nn.Flatten, [2, 3, 2, 2]),
    record("sequential(flatten(), linear(12, 2))", lambda: nn.Sequential(nn.Flatten(), nn.Linear(12, 2)), [2, 3, 2, 2]),
    record("residual(linear(3, 3))", lambda: Residual(nn.Linear(3, 3)), [2, 3]),
    record("a block with a shortcut", block, [2, 2, 4, 4], steps=2),
    record("two convolutions, flat", two_convolutions, [2, 1, 5, 5]),
]
Path(__file__).with_name("layers.json").write_text(json.dumps(records))
