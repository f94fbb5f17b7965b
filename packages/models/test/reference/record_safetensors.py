# Writes fixtures/reference.safetensors with the format's own library (pip install safetensors):
#   python3 record_safetensors.py > ../fixtures/reference.safetensors
import ctypes
import struct
import sys

from safetensors import TensorSpec, serialize


def floats(*values):
    return struct.pack(f"<{len(values)}f", *values)


tensors = {
    "0.weight": {"dtype": "float32", "shape": [2, 3], "data": floats(0.5, -1, 2, 0.1, 3e38, -0.0)},
    "0.bias": {"dtype": "float32", "shape": [2], "data": floats(1, float("inf"))},
    "1.num_batches_tracked": {"dtype": "int64", "shape": [], "data": struct.pack("<q", 1960)},
    "half": {"dtype": "float16", "shape": [4], "data": struct.pack("<4e", 1.5, -2, 6e-8, 65504)},
    # The upper halves of the float32 numbers 1, -2.5 and 3.140625.
    "brain": {"dtype": "bfloat16", "shape": [3], "data": struct.pack("<3H", 0x3F80, 0xC020, 0x4049)},
    "whole": {"dtype": "int32", "shape": [1, 2], "data": struct.pack("<2i", -(2**31), 2**31 - 1)},
    "bytes": {"dtype": "uint8", "shape": [3], "data": bytes([0, 128, 255])},
    "mask": {"dtype": "bool", "shape": [3], "data": bytes([1, 0, 1])},
    "nothing": {"dtype": "float32", "shape": [0, 3], "data": b""},
    'é "quoted" \\ {': {"dtype": "uint8", "shape": [1], "data": bytes([7])},
}
buffers = {
    name: ctypes.create_string_buffer(tensor["data"], max(1, len(tensor["data"])))
    for name, tensor in tensors.items()
}
specs = {
    name: TensorSpec(
        dtype=tensor["dtype"],
        shape=tensor["shape"],
        data_ptr=ctypes.addressof(buffers[name]),
        data_len=len(tensor["data"]),
    )
    for name, tensor in tensors.items()
}
sys.stdout.buffer.write(serialize(specs, {"format": "pt", "made by": "safetensors"}))
