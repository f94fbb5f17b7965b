import * as tf from "@tensorflow/tfjs";
import { type Batch, seededRandom, toIntensities, useEngine } from "@underhood/core";
import {
  accuracy,
  binaryAccuracy,
  type Distance,
  distance,
  type Epoch,
  Learner,
  linear,
  type Model,
  meanImage,
  mnistLoss,
  pixelSimilarity,
  relu,
  rootMeanSquareDistance,
  sequential,
  sgd,
  TrainingHistory,
} from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { imagesOf, missingMnist, readMnist } from "./fullMnist.ts";

describe.skipIf(missingMnist)(`on the 3s and 7s of MNIST${missingMnist}`, () => {
  let threes: Uint8Array;
  let sevens: Uint8Array;
  let validationThrees: Uint8Array;
  let validationSevens: Uint8Array;

  beforeAll(() => {
    const { training, validation } = readMnist();
    threes = imagesOf(training, 3);
    sevens = imagesOf(training, 7);
    validationThrees = imagesOf(validation, 3);
    validationSevens = imagesOf(validation, 7);
  });

  describe("pixel similarity", () => {
    let mean3: tf.Tensor2D;
    let mean7: tf.Tensor2D;

    beforeAll(() => {
      [mean3, mean7] = tf.tidy(() => [meanImage(stack(threes)), meanImage(stack(sevens))]);
    });

    it.each([
      ["distance", distance, 0.11143655, 0.1586191],
      ["rootMeanSquareDistance", rootMeanSquareDistance, 0.20208321, 0.30210891],
    ])("%s of the second 3 to the mean 3 and the mean 7", (_, measure, to3, to7) => {
      const second = tf.reshape(stack(threes.subarray(784, 2 * 784)), [28, 28]);
      // NumPy's numbers, in float64.
      expect(measure(second, mean3)).toBeTensor([], [to3], 2e-7);
      expect(measure(second, mean7)).toBeTensor([], [to7], 2e-7);
    });

    it.each([
      ["distance", distance, 926, 1013, 0.9511],
      ["rootMeanSquareDistance", rootMeanSquareDistance, 968, 1001, 0.9661],
    ])("by %s is right about so many 3s and 7s", (_, measure, right3, right7, mean) => {
      const shares = [
        shareRight(measure, validationThrees, 0),
        shareRight(measure, validationSevens, 1),
      ];
      expect(shares).toEqual([right3 / 1010, right7 / 1028].map(Math.fround));
      expect(((shares[0] ?? 0) + (shares[1] ?? 0)) / 2).toBeCloseTo(mean, 4);
    });

    /** The share of images of one class that pixel similarity takes for that class. */
    function shareRight(measure: Distance, images: Uint8Array, label: number): number | undefined {
      return tf.tidy(() => {
        const outputs = pixelSimilarity([mean3, mean7], measure).forward(stack(images));
        return accuracy(outputs, tf.fill([outputs.shape[0] ?? 0], label)).dataSync()[0];
      });
    }
  });

  describe("a Learner from the chapter's random numbers", () => {
    let training: Batch[];
    let validation: Batch[];

    beforeAll(() => {
      training = batches(threes, sevens);
      validation = batches(validationThrees, validationSevens);
    });

    /** Rows of [epoch, training loss, validation loss, accuracy], as the chapter prints them. */
    const linearRows = [
      [1, 0.636857, 0.503549, 0.495584],
      [2, 0.545725, 0.170281, 0.866045],
      [3, 0.199223, 0.184893, 0.831207],
      [4, 0.08658, 0.107836, 0.911187],
      [5, 0.045185, 0.078481, 0.932777],
      [6, 0.029108, 0.062792, 0.946516],
      [7, 0.02256, 0.053017, 0.955348],
      [8, 0.019687, 0.0465, 0.962218],
      [9, 0.018252, 0.041929, 0.965162],
      [10, 0.017402, 0.038573, 0.967615],
    ];
    const netRows = [
      [1, 0.305828, 0.399663, 0.508341],
      [2, 0.14296, 0.225702, 0.807655],
      [3, 0.079516, 0.113519, 0.919529],
      [4, 0.052391, 0.076792, 0.943081],
      [5, 0.039796, 0.060083, 0.95633],
      [10, 0.024233, 0.035508, 0.970559],
      [40, 0.014136, 0.020415, 0.982826],
    ];

    function makeLinear(): Model {
      const random = seededRandom(42);
      random.skip(6871);
      return linear(784, 1, { random });
    }

    function makeNet(): Model {
      const random = seededRandom(42);
      random.skip(31312);
      return sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random }));
    }

    it("linear(784, 1): its table of ten epochs", async () => {
      expectRows(await train(makeLinear(), 10, 1), linearRows);
    });

    it("the simple net: its table of forty epochs", { timeout: 240_000 }, async () => {
      const net = makeNet();
      const history = new TrainingHistory(net);
      const epochs = await train(net, 40, 0.1, history);
      expectRows(epochs, netRows);
      expect(epochs.at(-1)?.metrics.accuracy).toBeCloseTo(2003 / 2038, 7);

      // All of it can be gone back to, in about half of what whole copies would take.
      expect(history.recorded).toHaveLength(1 + 40 * training.length);
      expect(history.bytes).toBeLessThan(100e6);
      for (const number of [40, 2, 11]) {
        history.restore(number * training.length);
        const { loss } = await learnerOf(net).evaluate();
        expect(loss).toBe(epochs[number - 1]?.validationLoss);
      }
    });

    it("the first epochs of both, without the training kernels", async () => {
      await useEngine("wasm", { trainingKernels: false });
      expectRows(await train(makeLinear(), 4, 1), linearRows.slice(0, 4));
      expectRows(await train(makeNet(), 2, 0.1), netRows.slice(0, 2));
    });

    function learnerOf(model: Model): Learner<"accuracy"> {
      const [loss, optimiser] = [mnistLoss, sgd()];
      const metrics = { accuracy: binaryAccuracy };
      return new Learner({ model, training, validation, loss, optimiser, metrics });
    }

    async function train(
      model: Model,
      count: number,
      learningRate: number,
      history?: TrainingHistory,
    ) {
      const epochs: Epoch<"accuracy">[] = [];
      for await (const epoch of learnerOf(model).fit(count, { learningRate, history })) {
        epochs.push(epoch);
      }
      return epochs;
    }
  });
});

/** Bytes as intensities. `[count · 784] → [count, 28, 28]` */
function stack(data: Uint8Array): tf.Tensor {
  return toIntensities({ shape: [data.length / 784, 28, 28], data });
}

/** Batches of 256, not shuffled: all 3s, which are to be answered by 1, and then all 7s. */
function batches(threes: Uint8Array, sevens: Uint8Array): Batch[] {
  const data = new Uint8Array([...threes, ...sevens]);
  const size = 256;
  return Array.from({ length: Math.ceil(data.length / 784 / size) }, (_, i) => {
    const bytes = data.subarray(i * size * 784, (i + 1) * size * 784);
    const count = bytes.length / 784;
    const targets = Array.from({ length: count }, (_, j) =>
      Number(i * size + j < threes.length / 784),
    );
    return {
      inputs: toIntensities({ shape: [count, 784], data: bytes }),
      targets: tf.tensor2d(targets, [count, 1]),
    };
  });
}

/** Checks that the epochs of these rows went as the rows say. */
function expectRows(
  epochs: readonly Epoch<"accuracy">[],
  rows: readonly (readonly number[])[],
): void {
  for (const [number = 0, trainingLoss = 0, validationLoss = 0, share = 0] of rows) {
    const epoch = epochs[number - 1];
    const found = [epoch?.trainingLoss, epoch?.validationLoss, epoch?.metrics.accuracy];
    const differences = [trainingLoss, validationLoss, share].map((known, i) =>
      Math.abs((found[i] ?? Number.NaN) - known),
    );
    expect(Math.max(...differences), `epoch ${number}: ${found}`).toBeLessThan(1e-6);
  }
}
