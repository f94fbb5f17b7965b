"""Opens weights that Underhood saved, in PyTorch, and nothing else is needed:

    npm run train -- --save net.safetensors
    python3 examples/pytorch/open_weights.py net.safetensors

With a second file that has "inputs" and "outputs", checks that PyTorch's net gives these outputs.
"""

import json
import struct
import sys

import torch

DTYPES = {
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "I64": torch.int64,
    "I32": torch.int32,
    "U8": torch.uint8,
    "BOOL": torch.bool,
}
CLOSE_ENOUGH = 1e-5


def read_safetensors(path):
    """The tensors of a safetensors file by their names: a length, a header in JSON, then the numbers."""
    with open(path, "rb") as file:
        (header_length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(header_length))
        data = bytearray(file.read())
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        tensor = torch.empty(0, dtype=DTYPES[entry["dtype"]])
        if end > start:
            tensor = torch.frombuffer(data[start:end], dtype=tensor.dtype)
        tensors[name] = tensor.reshape(entry["shape"])
    return tensors


def net_of(weights):
    """The course's simple net, with these weights: linear, ReLU, linear."""
    hidden, inputs = weights["0.weight"].shape
    outputs = weights["2.weight"].shape[0]
    net = torch.nn.Sequential(
        torch.nn.Linear(inputs, hidden), torch.nn.ReLU(), torch.nn.Linear(hidden, outputs)
    )
    net.load_state_dict(weights)
    return net


def main(weights_path, example_path=None):
    weights = read_safetensors(weights_path)
    for name, tensor in weights.items():
        print(f"{name}: {list(tensor.shape)} of {tensor.dtype}")
    net = net_of(weights)
    print(net)
    if example_path is None:
        return 0
    example = read_safetensors(example_path)
    with torch.no_grad():
        difference = (net(example["inputs"]) - example["outputs"]).abs().max().item()
    print(f"largest difference of the outputs: {difference:.1e}")
    return 0 if difference < CLOSE_ENOUGH else 1


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: open_weights.py WEIGHTS [EXAMPLE]")
    sys.exit(main(*sys.argv[1:]))
