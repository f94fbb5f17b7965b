"""Records how PyTorch prints tensors, for test/format.test.ts.

    python test/reference/record_format.py      (from packages/core; written with torch 2.13.0+cpu)

Small tensors are stored by their values. Large ones by a step: the values are 0, step, 2·step, …
Integers are int64 here and int32 there: both are the type that is printed without its name.
"""

import json
import math
import random
from pathlib import Path

import torch

DTYPES = {"float32": torch.float32, "int32": torch.int64, "bool": torch.bool}
NAMES = {"precision": "precision", "threshold": "threshold", "edgeItems": "edgeitems", "lineWidth": "linewidth"}


def case(shape, values, dtype="float32", **options):
    tensor = torch.tensor(values, dtype=DTYPES[dtype]).reshape(shape)
    plain = [plain_number(value) for value in tensor.flatten().tolist()]
    return {"shape": shape, "dtype": dtype, "values": plain, "options": options, "text": text(tensor, options)}


def large(shape, step, dtype="float32", **options):
    count = math.prod(shape)
    tensor = torch.tensor([step * i for i in range(count)], dtype=DTYPES[dtype]).reshape(shape)
    return {"shape": shape, "dtype": dtype, "step": step, "options": options, "text": text(tensor, options)}


def text(tensor, options):
    torch.set_printoptions(profile="default")
    torch.set_printoptions(**{NAMES[name]: value for name, value in options.items()})
    return str(tensor).replace("torch.int64", "int32").replace("torch.bool", "bool")


def plain_number(value):
    """As JSON can hold it; JavaScript's Number() reads the text of what is not finite."""
    if isinstance(value, float):
        return float(f"{value:.9g}") if math.isfinite(value) else str(value).replace("inf", "Infinity").replace("nan", "NaN")
    return int(value)


def cases():
    nan, inf = math.nan, math.inf
    # Scalars
    for value in [0, 1, -1, 0.5, -0.25, 1e-5, 123456, 1e9, 2.0**40, 1e38, nan, inf, -inf, -0.0, 0.03125, 1e-45]:
        yield case([], [value])
    yield case([], [7], "int32")
    yield case([], [-2147483648], "int32")
    yield case([], [1], "bool")
    # Empty
    for dtype in DTYPES:
        for shape in [[0], [2, 0], [0, 3, 4]]:
            yield case(shape, [], dtype)
    # Whole numbers, decimals, powers of ten
    yield case([3], [1, 2, 3])
    yield case([2, 2], [1, -20, 300, 0])
    yield case([2, 3], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    yield case([3], [-53195.8594, -3419.7146, -253.8908])
    yield case([3], [25823.8086, 5435.5366, 1.5])
    yield case([2], [1, 1000])
    yield case([2], [1, 1001])
    yield case([2], [1e8, 1e6])
    yield case([2], [1.1e8, 1e7])
    yield case([2], [1e-4, 2e-4])
    yield case([2], [1.01e-4, 1e-3])
    yield case([2], [0.1, 100])
    yield case([2], [0.1, 100.1])
    yield case([3], [0, 1e-6, 1])
    yield case([4], [1e10, -1e-10, 0, -0.0])
    yield case([2], [1e38, 1e-38])
    # Ties go to the even digit
    yield case([4], [0.03125, 0.09375, -0.03125, 1.5])
    yield case([3], [0.00003125, 0.5, 1.5])
    yield case([3], [100005, 1, 100015])
    yield case([2], [2.5, 3.5], precision=0)
    # Not finite, zeros
    yield case([2], [nan, 1])
    yield case([3], [nan, 1.5, -inf])
    yield case([3], [inf, -inf, nan])
    yield case([2], [-0.0, 1])
    yield case([100], [0] * 100)
    yield case([2, 3], [inf, 1e-9, 1, 0, -inf, 1e9])
    # Other types
    yield case([2, 3], [1, -22, 333, 0, 5, 6], "int32")
    yield case([40], [i * i for i in range(40)], "int32")
    yield case([3, 2], [1, 0, 0, 0, 1, 1], "bool")
    yield case([30], [i % 3 == 0 for i in range(30)], "bool")
    # More axes
    yield case([2, 2, 2], [i / 8 for i in range(8)])
    yield case([1, 2, 1, 3], [1, 2, 3, 4, 5, 6], "int32")
    yield case([2, 1, 2, 1, 2], list(range(8)))
    # Long rows
    yield case([30], [i / 7 for i in range(30)])
    yield case([2, 15], [i / 7 - 2 for i in range(30)])
    # Elided: more than 1000 values, and axes of more than 6
    yield large([1000], 0.5)
    yield large([1001], 0.5)
    yield large([1001], 1, "int32")
    yield large([2000], 1, "bool")
    yield large([1, 1001], 0.25)
    yield large([1001, 1], 0.25)
    yield large([6, 200], 1, "int32")
    yield large([7, 200], 1, "int32")
    yield large([20, 10, 100], 1, "int32")
    yield large([2, 10, 100], 1)
    yield large([8, 8, 8, 8], 0.125)
    yield large([12396, 1], 0.0625)
    # Options
    yield case([2, 3], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], precision=2)
    yield case([3], [1 / 3, 2 / 3, 1], precision=8)
    yield case([3], [1e-9, 2 / 3, 1], precision=1)
    yield case([12], [i / 3 for i in range(12)], lineWidth=30)
    yield case([5], [i / 3 for i in range(5)], lineWidth=1)
    yield large([20], 1, threshold=10)
    yield large([20], 1, threshold=10, edgeItems=1)
    yield large([5, 5], 1, "int32", threshold=0, edgeItems=2)
    yield large([28, 28], 0.5, threshold=100, edgeItems=5, precision=1, lineWidth=60)
    # Anything
    pick = random.Random(42)
    for _ in range(60):
        shape = [pick.randint(1, 5) for _ in range(pick.randint(1, 3))]
        spread = pick.choice([0.5, 2, 3, 6, 30])
        values = [
            pick.choice([1, -1, 1, 0]) * round(10 ** pick.uniform(-spread, spread), pick.choice([0, 1, 6, 40]))
            for _ in range(math.prod(shape))
        ]
        yield case(shape, values)


folder = Path(__file__).parent.parent / "fixtures"
folder.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(each) for each in cases())
(folder / "format.json").write_text(f"[\n{lines}\n]\n")
print(f"recorded with torch {torch.__version__}")
