"""Records three steps of the ready-made convolutional nets in PyTorch, for the tests to compare with.

    python3 readyMade.py && npx biome format --write .     (needs: pip install torch; made with 2.13.0)

Writes readyMade.json beside this file: for each net after torch.manual_seed(42), the loss before each
of three steps of SGD at a learning rate of 0.05, and its outputs in evaluation after them.
"""
import json
from pathlib import Path

import torch
from torch import nn


def small_conv_net():
    channels = [1, 4, 8, 16, 32]
    stages = [
        layer
        for inputs, outputs in zip(channels, channels[1:])
        for layer in (nn.Conv2d(inputs, outputs, 3, stride=2, padding=1), nn.ReLU())
    ]
    return nn.Sequential(*stages, nn.Conv2d(32, 2, 3, stride=2, padding=1), nn.Flatten())


def digit_conv_net():
    channels = [1, 8, 16, 32, 64]
    stages = [
        layer
        for inputs, outputs, size in zip(channels, channels[1:], [5, 3, 3, 3])
        for layer in (
            nn.Conv2d(inputs, outputs, size, stride=2, padding=size // 2),
            nn.ReLU(),
            nn.BatchNorm2d(outputs),
        )
    ]
    return nn.Sequential(*stages, nn.Conv2d(64, 10, 3, stride=2, padding=1), nn.Flatten())


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.path = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
            nn.BatchNorm2d(outputs),
        )
        self.shortcut = nn.Identity()
        if inputs != outputs or stride != 1:
            convolution = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
            self.shortcut = nn.Sequential(convolution, nn.BatchNorm2d(outputs))

    def forward(self, images):
        return torch.relu(self.path(images) + self.shortcut(images))


def residual_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1, bias=False),
        nn.MaxPool2d(2),
        nn.BatchNorm2d(16),
        nn.ReLU(),
        Block(16, 16, 1),
        Block(16, 32, 2),
        Block(32, 64, 2),
        nn.AdaptiveAvgPool2d(1),
        nn.Flatten(),
        nn.Linear(64, 10),
    )


def pattern(targets):
    """Images for which no random numbers are needed: each class has waves of its own."""
    pixels = [((i % 784) * (2 * targets[i // 784] + 3)) % 17 / 16 for i in range(784 * len(targets))]
    return torch.tensor(pixels).reshape(-1, 1, 28, 28)


def record(name, make, targets):
    torch.manual_seed(42)
    model = make()
    optimiser = torch.optim.SGD(model.parameters(), lr=0.05)
    losses = []
    for _ in range(3):
        loss = nn.functional.cross_entropy(model(pattern(targets)), torch.tensor(targets))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    outputs = model.eval()(pattern(targets)).detach()
    data = [round(value, 6) for value in outputs.flatten().tolist()]
    return {
        "name": name,
        "targets": targets,
        "losses": losses,
        "outputs": {"shape": list(outputs.shape), "data": data},
    }


records = [
    record("smallConvNet", small_conv_net, [0, 1, 1, 0]),
    record("digitConvNet", digit_conv_net, [0, 3, 9, 7, 2]),
    record("residualNet", residual_net, [0, 3, 9, 7, 2]),
]
Path(__file__).with_name("readyMade.json").write_text(json.dumps(records))
