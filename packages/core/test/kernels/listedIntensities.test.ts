import * as tf from "@tensorflow/tfjs";
import { toIntensities, useEngine } from "@underhood/core";
import { assert, constantFrom, integer, property, record } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { engineFiles } from "../engineFiles.ts";
import { plainProduct, randomMatrix } from "./plainProduct.ts";

beforeAll(async () => {
  await useEngine("wasm", engineFiles);
});

/** Bytes of which about a share `zeros` is 0. */
function randomBytes(shape: [number, number], zeros: number, seed: number) {
  const { values } = randomMatrix(shape, zeros, seed);
  return { shape, data: Uint8Array.from(values, (value) => Math.ceil(Math.abs(value) * 255)) };
}

describe("a product with toIntensities(bytes), which has listed where they are not 0", () => {
  it("agrees with plain TypeScript, forward and as the gradient of the weights", () => {
    assert(
      property(
        record({
          rows: constantFrom(1, 4, 7, 64),
          length: constantFrom(1, 15, 16, 17, 31, 64, 100, 784),
          columns: constantFrom(1, 4, 9, 30, 33),
          zeros: constantFrom(0, 0.4, 0.8, 1),
          seed: integer({ min: 1, max: 1e9 }),
        }),
        ({ rows, length, columns, zeros, seed }) => {
          const bytes = randomBytes([rows, length], zeros, seed);
          const places = Array.from({ length: rows }, (_, i) => rows - 1 - i);
          const chosen = places.flatMap((place) =>
            Array.from(bytes.data.subarray(place * length, (place + 1) * length), (b) => b / 255),
          );
          const inputs = {
            shape: [rows, length] as [number, number],
            values: Float32Array.from(chosen),
          };
          const weights = randomMatrix([columns, length], 0, seed + 1);
          const slopes = randomMatrix([rows, columns], 0, seed + 2);
          tf.tidy(() => {
            const batch = toIntensities(bytes, places) as tf.Tensor2D;
            expect(batch).toBeTensor([rows, length], inputs.values, 0);
            const forward = tf.matMul(
              batch,
              tf.tensor2d(weights.values, weights.shape),
              false,
              true,
            );
            const expected = plainProduct(inputs, weights, false, true);
            expect(forward).toBeTensor(expected.shape, expected.values, 1e-3);
            const back = tf.matMul(tf.tensor2d(slopes.values, slopes.shape), batch, true, false);
            const expectedBack = plainProduct(slopes, inputs, true, false);
            expect(back).toBeTensor(expectedBack.shape, expectedBack.values, 1e-3);
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it("lets NaN of the weights through where the bytes are 0", () => {
    const batch = toIntensities({ shape: [64, 100], data: new Uint8Array(6400) }) as tf.Tensor2D;
    const weights = tf.fill([100, 8], Number.NaN) as tf.Tensor2D;
    expect(tf.matMul(batch, weights)).toBeTensor([64, 8], new Array(512).fill(Number.NaN));
  });

  it("sees what a variable that took over the batch's values has become", () => {
    const batch = toIntensities({ shape: [64, 100], data: new Uint8Array(6400) });
    const variable = tf.variable(batch) as tf.Variable<tf.Rank.R2>;
    variable.assign(tf.ones([64, 100]));
    expect(tf.matMul(variable, tf.ones<tf.Rank.R2>([100, 8]))).toBeTensor(
      [64, 8],
      new Array(512).fill(100),
    );
  });

  it("keeps no tensor but its result", () => {
    const bytes = randomBytes([8, 784], 0.8, 1);
    const before = tf.memory().numTensors;
    toIntensities(bytes).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
