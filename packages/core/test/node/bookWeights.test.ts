import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as tf from "@tensorflow/tfjs";
import { seededRandom, toIntensities } from "@underhood/core";
import { describe, expect, it } from "vitest";

const folder =
  process.env.UNDERHOOD_MNIST ?? join(import.meta.dirname, "../../../../../shared/mnist");
const hasMnist = existsSync(join(folder, "train-images-idx3-ubyte.gz"));
const missing = hasMnist ? "" : " (skipped: no full MNIST; name its folder in UNDERHOOD_MNIST)";

describe.skipIf(!hasMnist)(`seededRandom(42) gives the book's untrained weights${missing}`, () => {
  it("predicts as the first weights, words 44 to 827, and their bias do", () => {
    const random = seededRandom(42);
    random.normal([20]);
    random.normal([3]);
    const weights = random.normal([784, 1]);
    const bias = random.normal([1]);

    const { images, targets } = threesAndSevens();
    const predictions = images.matMul(weights).add(bias);
    expect(predictions.slice([0], [3])).toBeTensor([3, 1], [20.2336, 17.0644, 15.2384], 5e-4);
    const last = [18.3804, 23.8567, 28.6816];
    expect(predictions.slice([12396 - 3], [3])).toBeTensor([3, 1], last, 5e-4);
    const accuracy = predictions.greater(0).equal(targets).mean();
    expect(accuracy).toBeTensor([], [0.491207], 1e-6);
  });

  it("predicts as the second weights, words 4269 to 5052, and their bias do", () => {
    const random = seededRandom(42);
    random.skip(1620);
    random.normal([1]);
    random.skip(4269 - 1624);
    const weights = random.normal([784, 1]);
    const bias = random.normal([1]);

    const { images } = threesAndSevens();
    const predictions = images.slice([0], [4]).matMul(weights).add(bias);
    expect(predictions).toBeTensor([4, 1], [-11.1002, 5.9263, 9.9627, -8.1484], 5e-4);
  });
});

/** The training digits that are 3 or 7, each group ordered by its file name in the book's folders. */
function threesAndSevens(): { images: tf.Tensor2D; targets: tf.Tensor2D } {
  const pixels = contents("train-images-idx3-ubyte.gz", 16);
  const labels = contents("train-labels-idx1-ubyte.gz", 8);
  const indices = [3, 7].flatMap((digit) =>
    Array.from(labels.keys())
      .filter((index) => labels[index] === digit)
      .sort((a, b) => (`${a}.png` < `${b}.png` ? -1 : 1)),
  );
  const data = new Uint8Array(indices.length * 784);
  indices.forEach((index, row) => {
    data.set(pixels.subarray(index * 784, (index + 1) * 784), row * 784);
  });
  return {
    images: toIntensities({ shape: [indices.length, 784], data }) as tf.Tensor2D,
    targets: tf.tensor2d(
      indices.map((index) => labels[index] === 3),
      [indices.length, 1],
    ),
  };
}

function contents(file: string, headerLength: number): Uint8Array {
  return new Uint8Array(gunzipSync(readFileSync(join(folder, file))).subarray(headerLength));
}
