import * as tf from "@tensorflow/tfjs";
import { descend, toIntensities, useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { type Matrix, plainProduct, randomMatrix } from "./plainProduct.ts";

let a: Matrix;
let b: Matrix;
let expected: Matrix;

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
  a = randomMatrix([70, 90], 0.8, 1);
  b = randomMatrix([90, 50], 0, 2);
  expected = plainProduct(a, b, false, false);
});

describe("the training kernels in TensorFlow.js's memory", () => {
  it("give the same after the memory has grown", () => {
    const [left, right] = [tf.tensor2d(a.values, a.shape), tf.tensor2d(b.values, b.shape)];
    expect(tf.matMul(left, right)).toBeTensor(expected.shape, expected.values, 1e-4);
    // More than a backend starts with.
    const large = tf.zeros([30_000_000]);
    expect(tf.matMul(left, right)).toBeTensor(expected.shape, expected.values, 1e-4);
    large.dispose();
  });

  it("look at a new tensor anew, though it lies where another was", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const sparse = randomMatrix(a.shape, 0.6 + (seed % 4) / 10, seed);
      const [left, right] = [tf.tensor2d(sparse.values, a.shape), tf.tensor2d(b.values, b.shape)];
      const product = tf.matMul(left, right);
      const { shape, values } = plainProduct(sparse, b, false, false);
      expect(product).toBeTensor(shape, values, 1e-4);
      tf.dispose([left, right, product]);
    }
  });

  it("look at a parameter anew after a step in place", () => {
    const parameter = tf.variable(tf.tensor2d(a.values, a.shape));
    const right = tf.tensor2d(b.values, b.shape);
    tf.matMul(parameter as tf.Tensor2D, right).dispose();
    descend(parameter, tf.ones(a.shape), -1);
    const moved = { shape: a.shape, values: a.values.map((value) => value + 1) };
    const { shape, values } = plainProduct(moved, b, false, false);
    expect(tf.matMul(parameter as tf.Tensor2D, right)).toBeTensor(shape, values, 1e-4);
  });

  it("write over nothing that lies around, and leave nothing behind", () => {
    const around = Array.from({ length: 50 }, (_, i) => tf.fill([i + 1], i));
    const { numTensors } = tf.memory();
    tf.tidy(() => {
      const [left, right] = [tf.tensor2d(a.values, a.shape), tf.tensor2d(b.values, b.shape)];
      for (let i = 0; i < 5; i++) {
        tf.grads((x, y) => tf.relu(tf.matMul(x as tf.Tensor2D, y as tf.Tensor2D)))([left, right]);
        toIntensities({ shape: [3, 7], data: new Uint8Array(21).fill(9) }, [2, 2, 0]);
      }
    });
    expect(tf.memory().numTensors).toBe(numTensors);
    around.forEach((tensor, i) => {
      expect(tensor).toBeTensor([i + 1], new Float32Array(i + 1).fill(i));
    });
  });

  it("refuse tensors of another kind or size than they work on", () => {
    const x = tf.ones([4]);
    const run = (dy: tf.Tensor) => () => tf.engine().runKernel("ReluGrad", { dy, x });
    expect(run(tf.ones([4], "int32"))).toThrow(
      new TypeError(
        'expected a tensor of float32, got one of int32: tensor.cast("float32") makes it one',
      ),
    );
    expect(run(tf.ones([3]))).toThrow(RangeError);
  });
});
