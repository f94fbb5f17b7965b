import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

describe("tensor.clone()", () => {
  it("has the same values, and outlives the tensor", () => {
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    const clone = x.clone();
    x.dispose();
    expect(clone).toBeTensor([2, 2], [1, 2, 3, 4]);
    expect(clone.dtype).toBe("float32");
  });

  it("is outlived by the tensor, and keeps nothing", () => {
    const x = tf.tensor1d([1, 0], "bool");
    const { numTensors, numBytes } = tf.memory();
    x.clone().dispose();
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
    expect(x).toBeTensor([2], [1, 0]);
  });

  it("keeps what a variable was before it is assigned", () => {
    const variable = tf.variable(tf.tensor1d([1, 2]));
    const before = variable.clone();
    variable.assign(tf.tensor1d([3, 4]));
    expect(before).toBeTensor([2], [1, 2]);
  });

  it("takes texts too, and what came from another engine", async () => {
    expect(tf.tensor1d(["a", "b"]).clone().dataSync()).toEqual(["a", "b"]);
    await useEngine("cpu");
    const x = tf.tensor1d([5]);
    await useEngine("wasm", engineFiles);
    expect(x.clone()).toBeTensor([1], [5]);
  });
});
