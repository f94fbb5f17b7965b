import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import { seededRandom } from "@underhood/core";
import {
  batchNorm,
  linear,
  loadSafetensors,
  relu,
  saveSafetensors,
  sequential,
} from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf, headerOf } from "./safetensorsFile.ts";
import { tensorsKept } from "./tensorsKept.ts";

// Written by the format's own library, by reference/record_safetensors.py.
const reference = new Uint8Array(
  readFileSync(new URL("./fixtures/reference.safetensors", import.meta.url)),
);

function net(seed = 42) {
  const random = seededRandom(seed);
  return sequential(linear(3, 2, { random }), batchNorm(2), relu(), linear(2, 1, { random }));
}

describe("loadSafetensors(bytes)", () => {
  it("reads what the format's own library wrote, of every kind", () => {
    const tensors = loadSafetensors(reference);
    expect(Object.keys(tensors).sort()).toEqual(
      [
        "0.bias",
        "0.weight",
        "1.num_batches_tracked",
        "brain",
        "bytes",
        "half",
        "mask",
        "nothing",
        "whole",
        'é "quoted" \\ {',
      ].sort(),
    );
    expect(tensors["0.weight"]).toBeTensor(
      [2, 3],
      [0.5, -1, 2, Math.fround(0.1), Math.fround(3e38), -0],
      0,
    );
    expect(tensors["0.bias"]?.dataSync()).toEqual(Float32Array.of(1, Number.POSITIVE_INFINITY));
    expect(tensors["1.num_batches_tracked"]).toBeTensor([], [1960]);
    expect(tensors.half).toBeTensor([4], [1.5, -2, 2 ** -24, 65504], 0);
    expect(tensors.brain).toBeTensor([3], [1, -2.5, 3.140625], 0);
    expect(tensors.whole).toBeTensor([1, 2], [-(2 ** 31), 2 ** 31 - 1], 0);
    expect(tensors.bytes).toBeTensor([3], [0, 128, 255]);
    expect(tensors.mask?.dtype).toBe("bool");
    expect(tensors.mask).toBeTensor([3], [1, 0, 1]);
    expect(tensors.nothing).toBeTensor([0, 3], []);
    expect(tensors['é "quoted" \\ {']).toBeTensor([1], [7]);
    const kinds = ["0.weight", "half", "brain", "whole", "bytes", "1.num_batches_tracked"];
    expect(kinds.map((name) => tensors[name]?.dtype)).toEqual([
      "float32",
      "float32",
      "float32",
      "int32",
      "int32",
      "int32",
    ]);
  });

  it("reads halves of every exponent and sign", () => {
    // 2⁻²⁴, the largest below 2⁻¹⁴, 2⁻¹⁴, 1, −∞, not a number: by IEEE 754's table of binary16.
    const words = Uint16Array.of(0x0001, 0x03ff, 0x0400, 0x3c00, 0xfc00, 0x7e00);
    const { x } = loadSafetensors(
      fileOf(
        { x: { dtype: "F16", shape: [6], data_offsets: [0, 12] } },
        new Uint8Array(words.buffer),
      ),
    );
    const values = [
      2 ** -24,
      (1023 / 1024) * 2 ** -14,
      2 ** -14,
      1,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ];
    expect(x?.dataSync()).toEqual(Float32Array.from(values));
  });

  it("takes tensors whose data do not stand in the order of the header", () => {
    const header = {
      second: { dtype: "U8", shape: [1], data_offsets: [1, 2] },
      first: { dtype: "U8", shape: [1], data_offsets: [0, 1] },
    };
    const { first, second } = loadSafetensors(fileOf(header, Uint8Array.of(7, 8)));
    expect(first).toBeTensor([1], [7]);
    expect(second).toBeTensor([1], [8]);
  });

  it("keeps no tensor but its result, and none when it fails", () => {
    const withNothing = fileOf({}, new Uint8Array(0));
    expect(tensorsKept(() => expect(loadSafetensors(withNothing)).toEqual({}))).toBe(0);
    expect(tensorsKept(() => loadSafetensors(reference))).toBe(10);
    const wrong = { a: { dtype: "BOOL", shape: [2], data_offsets: [0, 2] } };
    const load = () => loadSafetensors(fileOf(wrong, Uint8Array.of(1, 2)));
    expect(
      tensorsKept(() =>
        expect(load).toThrow(new RangeError('cannot use "a": expected 0 or 1, got 2')),
      ),
    ).toBe(0);
  });

  it("refuses whole numbers that int32 cannot hold", () => {
    const header = { n: { dtype: "I64", shape: [1], data_offsets: [0, 8] } };
    const data = new Uint8Array(BigInt64Array.of(2n ** 31n).buffer);
    expect(() => loadSafetensors(fileOf(header, data))).toThrow(
      new RangeError(
        'cannot use "n": expected a whole number that fits in 32 bits, got 2147483648',
      ),
    );
  });

  it("refuses what is no array of bytes", () => {
    expect(() => loadSafetensors("file" as unknown as Uint8Array)).toThrow(
      new TypeError("loadSafetensors expects the bytes of a file as a Uint8Array, got file"),
    );
  });
});

describe("saveSafetensors(tensors)", () => {
  it("gives back through loadSafetensors what it was given, whatever that is", () => {
    const shape = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 });
    const kind = fc.constantFrom("float32" as const, "int32" as const, "bool" as const);
    const described = fc.record({ shape, kind, seed: fc.integer() });
    const name = fc.string({ unit: "binary" }).filter((it) => !it.startsWith("__"));
    fc.assert(
      fc.property(fc.dictionary(name, described), (descriptions) => {
        const tensors = Object.fromEntries(
          Object.entries(descriptions).map(([key, { shape, kind, seed }]) => [
            key,
            randomTensor(shape, kind, seed),
          ]),
        );
        const bytes = saveSafetensors(tensors);
        const loaded = loadSafetensors(bytes);
        expect(plain(loaded)).toEqual(plain(tensors));
        expect(new DataView(bytes.buffer).getBigUint64(0, true) % 8n).toBe(0n);
        tf.dispose([tensors, loaded]);
      }),
      { numRuns: 200 },
    );
  });

  it("writes the header that the format asks for", () => {
    const mask = tf.tensor1d([true], "bool");
    const bytes = saveSafetensors({
      mask,
      weight: tf.tensor2d([[1, 2]]),
      count: tf.scalar(3, "int32"),
    });
    expect(headerOf(bytes)).toEqual({
      __metadata__: { format: "pt" },
      weight: { dtype: "F32", shape: [1, 2], data_offsets: [0, 8] },
      count: { dtype: "I32", shape: [], data_offsets: [8, 12] },
      mask: { dtype: "BOOL", shape: [1], data_offsets: [12, 13] },
    });
    expect([...bytes.subarray(-13)]).toEqual([0, 0, 128, 63, 0, 0, 0, 64, 3, 0, 0, 0, 1]);
  });

  it("writes 1 for what TensorFlow.js takes for true", () => {
    const mask = tf.tensor1d(Uint8Array.of(0, 1, 255), "bool");
    expect([...saveSafetensors({ mask }).subarray(-3)]).toEqual([0, 1, 1]);
  });

  it.each(["__metadata__", "__proto__"])("refuses %s as a name", (name) => {
    const tensors = Object.fromEntries([[name, tf.scalar(1)]]);
    expect(() => saveSafetensors(tensors)).toThrow(
      new RangeError(`saveSafetensors expects other names than "${name}" for its tensors`),
    );
  });

  it("refuses what is no tensor of numbers", () => {
    expect(() => saveSafetensors({ name: tf.tensor1d(["net"]) })).toThrow(
      new TypeError(
        'saveSafetensors expects "name" to be a tensor of float32, int32 or bool, got string',
      ),
    );
  });

  it("keeps no tensor", () => {
    const model = net();
    expect(tensorsKept(() => saveSafetensors(model))).toBe(0);
  });
});

describe("loadSafetensors(bytes, model)", () => {
  it("makes another model answer as the saved one, batchNorm's statistics included", () => {
    const [saved, other] = [net(1), net(2)];
    tf.dispose(
      saved.forward(
        tf.tensor2d([
          [1, 2, 3],
          [3, 1, 2],
        ]),
        { training: true },
      ),
    );
    const inputs = tf.tensor2d([[0.5, -1, 2]]);
    const answer = saved.forward(inputs);
    const bytes = saveSafetensors(saved);
    expect(tensorsKept(() => loadSafetensors(bytes, other))).toBe(0);
    expect(other.forward(inputs)).toBeTensor([1, 1], answer.dataSync(), 0);
    expect(saveSafetensors(other)).toEqual(bytes);
  });

  it.each([
    [
      "lacks a name",
      (tensors: Named) => omit(tensors, "3.bias"),
      'this file is of another model: it lacks "3.bias"',
    ],
    [
      "has another name",
      (tensors: Named) => ({ ...omit(tensors, "0.bias"), "0.offset": tf.zeros([2]) }),
      'this file is of another model: it lacks "0.bias", and it has "0.offset"',
    ],
    [
      "has another shape",
      (tensors: Named) => ({ ...tensors, "3.weight": tf.zeros([2, 1]) }),
      'this file is of another model: expected "3.weight" to be [1, 2] of float32, got [2, 1] of float32',
    ],
    [
      "has another kind",
      (tensors: Named) => ({ ...tensors, "1.num_batches_tracked": tf.scalar(0) }),
      'this file is of another model: expected "1.num_batches_tracked" to be [] of int32, got [] of float32',
    ],
  ])("assigns nothing from a file that %s", (_, change, message) => {
    const model = net(1);
    const before = saveSafetensors(model);
    const changed = saveSafetensors(change(loadSafetensors(saveSafetensors(net(2)))));
    expect(() => loadSafetensors(changed, model)).toThrow(new RangeError(message));
    expect(saveSafetensors(model)).toEqual(before);
  });
});

type Named = Record<string, tf.Tensor>;

function omit(tensors: Named, name: string): Named {
  return Object.fromEntries(Object.entries(tensors).filter(([other]) => other !== name));
}

function randomTensor(shape: number[], kind: "float32" | "int32" | "bool", seed: number) {
  return tf.tidy(() => {
    const numbers = tf.sub(tf.mul(seededRandom(seed).uniform(shape), 9), 4);
    return kind === "bool" ? tf.greater(numbers, 0) : tf.cast(numbers, kind);
  });
}

/** What tensors are, in an order that does not depend on their places in the file. */
function plain(tensors: Named) {
  return Object.keys(tensors)
    .sort()
    .map((name) => {
      const { shape, dtype } = tensors[name] as tf.Tensor;
      return { name, shape, dtype, data: tensors[name]?.dataSync() };
    });
}
