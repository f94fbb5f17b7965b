"""Records what PyTorch draws on the CPU, for test/seededRandom.test.ts.

    python test/reference/record_random.py      (from packages/core; written with torch 2.13.0+cpu)

Each sequence is one seed and the calls made after it, in order. To keep the file small, an exact
result is stored as its first values and a fingerprint of all its bits; normals, which are compared
within a tolerance, as some of their values and their sum.
"""

import json
import math
import random
import warnings
from pathlib import Path

import torch

warnings.filterwarnings("ignore", message="Initializing zero-element tensors")

SIZES = [0, 1, 2, 3, 5, 8, 15, 16, 17, 23, 31, 32, 33, 40, 64, 100, 624, 1000]


def short(value):
    """The shortest of a float32's decimals that still tells it from its neighbours."""
    return float(f"{value:.9g}")


def fingerprint(tensor):
    """A polynomial in 31 of the values' 32-bit patterns, modulo 2^32."""
    words = tensor.detach().flatten().to(tensor.dtype if tensor.is_floating_point() else torch.int32)
    result = 0
    for word in words.view(torch.int32).tolist():
        result = (result * 31 + word) % 2**32
    return result


def exact(tensor):
    first = tensor.detach().flatten()[:3].tolist()
    return {"first": [short(value) for value in first], "fingerprint": fingerprint(tensor)}


def normals(tensor):
    values = tensor.flatten()
    count = values.numel()
    last = range(max(0, count - 17), count)
    places = range(count) if count <= 33 else [0, 1, 8, 15, 16, count // 2, *last]
    kept = {str(place): short(values[place].item()) for place in places}
    return {"at": kept, "sum": values.double().sum().item()}


def run(call):
    name, arguments = call["call"], call.get("arguments", [])
    if name == "uniform":
        shape, *bounds = arguments
        drawn = torch.empty(shape).uniform_(*bounds) if bounds else torch.rand(shape)
        return exact(drawn)
    if name == "normal":
        return normals(torch.randn(arguments[0]))
    if name == "permutation":
        return exact(torch.randperm(arguments[0]))
    if name == "linearParameters":
        layer = torch.nn.Linear(*arguments)
        return {"weights": exact(layer.weight), "bias": exact(layer.bias)}
    if name == "kaimingUniform":
        return exact(torch.nn.init.kaiming_uniform_(torch.empty(arguments[0]), a=math.sqrt(5)))
    if name == "skip":
        torch.rand(arguments[0])  # one word each
        return {}
    raise ValueError(name)


def sequence(seed, calls):
    torch.manual_seed(seed)
    return {"seed": seed, "calls": [{**call, **run(call)} for call in calls]}


def call(name, *arguments):
    return {"call": name, "arguments": list(arguments)}


def any_shape(pick):
    size = pick.choice(SIZES)
    return pick.choice([[size], [size], [size, 1], [2, size], [1, size, 3]])


def any_call(pick):
    return pick.choice(
        [
            lambda: call("uniform", any_shape(pick)),
            lambda: call("uniform", any_shape(pick), -2, pick.choice([-2, 0.1, 3])),
            lambda: call("normal", any_shape(pick)),
            lambda: call("normal", [pick.choice([1, 1, 3, 15])]),
            lambda: call("normal", []),
            lambda: call("permutation", pick.choice(SIZES)),
            lambda: call("linearParameters", pick.choice([1, 3, 30, 784]), pick.choice([0, 1, 10])),
            lambda: call("kaimingUniform", pick.choice([[4, 1, 3, 3], [8, 4, 5, 5], [3, 7]])),
            lambda: call("skip", pick.choice([0, 1, 7, 1000])),
        ]
    )()


def sequences():
    # Every size on its own, so that a failure points at it.
    for count in [0, 1, 15, 16, 17, 31, 32, 33, 623, 624, 625, 100_000]:
        yield sequence(42, [call("normal", [count]), call("uniform", [count]), call("normal", [1])])
    for count in [0, 1, 2, 3, 10, 1000, 60_000, 100_000, 1_000_000]:
        yield sequence(42, [call("permutation", count), call("uniform", [1])])

    # The second half of a pair waits while other things are drawn.
    between = [
        call("normal", [1000]),
        call("uniform", [7]),
        call("permutation", 10),
        call("linearParameters", 3, 2),
        call("skip", 5),
        call("normal", [0]),
    ]
    yield sequence(7, [call("normal", []), *between, call("normal", []), call("normal", [4])])
    for other in between:
        yield sequence(7, [call("normal", [3]), other, call("normal", [2])])

    # Seeds: the low 32 bits count, and negative ones wrap around.
    for seed in [0, 1, 42, 2**31, 2**32 - 1, 2**32, 2**32 + 42, 2**53 - 1, -1, -42, -(2**31), -(2**53) + 1]:
        yield sequence(seed, [call("uniform", [5]), call("normal", [3]), call("permutation", 12)])

    # Anything after anything.
    for number in range(16):
        pick = random.Random(number)
        yield sequence(pick.randrange(2**32), [any_call(pick) for _ in range(14)])


folder = Path(__file__).parent.parent / "fixtures"
folder.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(each) for each in sequences())
(folder / "random.json").write_text(f"[\n{lines}\n]\n")
print(f"recorded with torch {torch.__version__}")
