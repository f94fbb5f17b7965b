import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { assert, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { awkwardNumbers } from "./awkwardNumbers.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

/** dy where x > 0, else 0 · dy. */
function plainReluGradient(dy: number, x: number): number {
  return dy * (x > 0 ? 1 : 0);
}

describe("the gradient of tf.relu", () => {
  it("is that of the outputs where the input was above 0, else 0", () => {
    const slope = tf.grad((x) => tf.relu(x));
    expect(slope(tf.tensor1d([-1, 0, 2, -0, 3]))).toBeTensor([5], [0, 0, 1, 0, 1]);
  });

  it("agrees with plain TypeScript for any numbers and any count", () => {
    assert(
      property(awkwardNumbers({ perItem: 2 }), (pairs) => {
        const x = tf.tensor1d(pairs.map(([first]) => first as number));
        const dy = tf.tensor1d(pairs.map(([, second]) => second as number));
        const slopes = tf.grad((input: tf.Tensor) => tf.relu(input))(x, dy);
        const xs = x.dataSync();
        const expected = dy.dataSync().map((value, i) => plainReluGradient(value, xs[i] as number));
        expect(slopes).toBeTensor([pairs.length], expected);
        tf.dispose([x, dy, slopes]);
      }),
    );
  });
});
