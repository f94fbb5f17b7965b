"""The same nets in PyTorch, on this machine's CPU: python3 torch_chapter.py MNIST_FOLDER NET EPOCHS DIGITS [THREADS]

Trains on those of the first DIGITS digits that the net is for, and prints the seconds of each epoch as JSON. Batches are cut from one tensor in a new random order each
epoch: the fast way, for a DataLoader over pairs is slower.
"""
import gzip
import json
import os
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def idx(folder, name, header):
    path = os.path.join(folder, name)
    if os.path.exists(path):
        with open(path, "rb") as file:
            data = file.read()
    else:
        with gzip.open(path + ".gz") as file:
            data = file.read()
    return torch.from_numpy(np.frombuffer(data, np.uint8, offset=header).copy())


def mnist_loss(outputs, targets):
    predictions = outputs.sigmoid()
    return torch.where(targets == 1, 1 - predictions, predictions).mean()


def binary_accuracy(outputs, targets):
    return ((outputs > 0) == (targets == 1)).float().mean().item()


def accuracy(outputs, targets):
    return (outputs.argmax(1) == targets).float().mean().item()


def halving(inputs, outputs):
    return nn.Conv2d(inputs, outputs, 3, stride=2, padding=1)


NETS = {
    "linear": lambda: nn.Linear(784, 1),
    "simple": lambda: nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)),
    "mlp": lambda: nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)),
    "conv": lambda: nn.Sequential(
        halving(1, 8), nn.ReLU(), halving(8, 16), nn.ReLU(), halving(16, 32), nn.ReLU(),
        halving(32, 64), nn.ReLU(), halving(64, 10), nn.Flatten()),
}


def main(folder, net, epochs, digits, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    sets = []
    for part in ("train", "t10k"):
        x = idx(folder, part + "-images-idx3-ubyte", 16).view(-1, 784).float() / 255
        y = idx(folder, part + "-labels-idx1-ubyte", 8).long()
        if part == "train":
            x, y = x[:digits], y[:digits]
        if net in ("linear", "simple"):
            chosen = (y == 3) | (y == 7)
            x, y = x[chosen], (y[chosen] == 3).float().unsqueeze(1)
        sets += [x.view(-1, 1, 28, 28) if net == "conv" else x, y]
    x, y, valid_x, valid_y = sets
    is_pair = net in ("linear", "simple")
    loss, metric = (mnist_loss, binary_accuracy) if is_pair else (F.cross_entropy, accuracy)
    model = NETS[net]()
    optimiser = torch.optim.SGD(model.parameters(), 1.0 if net == "linear" else 0.1)
    seconds = []
    for _ in range(epochs):
        start = time.perf_counter()
        for chosen in torch.randperm(len(x)).split(256 if is_pair else 64):
            loss(model(x[chosen]), y[chosen]).backward()
            optimiser.step()
            optimiser.zero_grad()
        seconds.append(time.perf_counter() - start)
    with torch.no_grad():
        result = metric(model(valid_x), valid_y)
    print(json.dumps({"seconds": seconds, "accuracy": result, "threads": torch.get_num_threads(),
                      "version": torch.__version__}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]),
         int(sys.argv[5]) if len(sys.argv) > 5 else torch.get_num_threads())
