import * as tf from "@tensorflow/tfjs";
import { type Batches, seededRandom } from "@underhood/core";
import {
  accuracy,
  adam,
  binaryAccuracy,
  conv2d,
  crossEntropy,
  distance,
  dropout,
  findLearningRate,
  Learner,
  type LearnerOptions,
  linear,
  meanImage,
  mnistLoss,
  pixelSimilarity,
  relu,
  residual,
  sequential,
  sgd,
  summary,
  topLosses,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import { collect } from "./collect.ts";

/** Anything, as JavaScript lets it through. */
function any<Type>(value: unknown): Type {
  return value as Type;
}

const random = seededRandom(42);
const bytes = { shape: [2, 28, 28], data: new Uint8Array(2 * 784) };
const isModel = "to be a model, with parameters and forward, got";
const noRate =
  "takes no learning rate, since each run has its own, learner.fit(10, { learningRate: 0.1 }); expected " +
  "options such as { weightDecay: 0.01 }, got";

const mistakes: readonly [string, () => unknown, Error][] = [
  [
    "a seed in place of a source",
    () => linear(2, 1, { random: any(42) }),
    new TypeError(
      "linear(2, 1) draws its first weights at random, so it needs a source of random numbers as a last " +
        "argument: { random: seededRandom(42) }, but got 42",
    ),
  ],
  [
    "JavaScript's own random numbers",
    () => dropout(0.5, { random: any(Math.random) }),
    new TypeError(
      "dropout(0.5) drops at random, so it needs a source of random numbers as a last argument: " +
        "{ random: seededRandom(42) }, but got a function",
    ),
  ],
  [
    "a size as text",
    () => linear(any("784"), 1, { random }),
    new RangeError('linear(inputs, outputs) expects two integers from 1 up, but got "784" and 1'),
  ],
  [
    "no size of kernels",
    () => conv2d(1, 8, any({ random })),
    new RangeError("conv2d expects kernelSize to be an integer from 1 up, but got undefined"),
  ],
  [
    "an array of layers",
    () => sequential(any([relu()])),
    new TypeError(`expected layers[0] ${isModel} an array: write sequential(...layers)`),
  ],
  [
    "a layer that was not called",
    () => sequential(relu(), any(relu)),
    new TypeError(`expected layers[1] ${isModel} a function: call it, as in relu()`),
  ],
  [
    "a shortcut that is none",
    () => residual(relu(), any(true)),
    new TypeError(`expected the shortcut ${isModel} true`),
  ],
  [
    "rows that are no tensor",
    () => linear(2, 1, { random }).forward(any([[1, 2]])),
    new TypeError("linear(2, 1) expects its inputs to be a tensor, but got an array"),
  ],
  [
    "bytes for a mean image",
    () => meanImage(any(bytes)),
    new TypeError(
      "meanImage expects the images to be a tensor, but got an object: toIntensities of @underhood/core " +
        "makes one of bytes",
    ),
  ],
  [
    "a promise for an ideal",
    () => distance(tf.zeros([2, 2]), any(Promise.resolve())),
    new TypeError(
      "distance expects the ideal to be a tensor, but got a promise: write await before it",
    ),
  ],
  [
    "one ideal, no list",
    () => pixelSimilarity(any(tf.zeros([2, 2]))),
    new TypeError("pixelSimilarity expects a list of ideals, one for each class, but got a tensor"),
  ],
  [
    "arrays for a loss",
    () => mnistLoss(any([1, 2]), any([0, 1])),
    new TypeError("mnistLoss expects the outputs to be a tensor, but got an array"),
  ],
  [
    "an array of targets",
    () => crossEntropy(tf.zeros([2, 3]), any([0, 1])),
    new TypeError("crossEntropy expects the targets to be a tensor, but got an array"),
  ],
  [
    "labels in place of yes and no",
    () => binaryAccuracy(tf.ones([2, 1]), tf.tensor2d([[3], [7]])),
    new RangeError(
      "binaryAccuracy expects targets of 1 for yes and 0 for no, but targets[0] is 3. Of labels, " +
        "batches(set, { size: 64, positive: 3 }) of @underhood/data makes them; to tell more than two " +
        "classes apart there are crossEntropy and accuracy.",
    ),
  ],
  [
    "class numbers for a question of yes or no",
    () => mnistLoss(tf.ones([2, 1]), tf.tensor1d([3, 7], "int32")),
    new RangeError(
      "mnistLoss compares each output with its own target, so both need the same shape, but the outputs are " +
        "[2, 1] and the targets [2]. Broadcasting would make both [2, 2] without a word, and compare outputs " +
        "with targets that are not theirs. If they are class numbers, crossEntropy takes them, with an " +
        "output for each class; targets of 0 and 1 are made by batches(set, { size: 64, positive: 3 }) of " +
        "@underhood/data.",
    ),
  ],
  [
    "yes and no for classes",
    () => crossEntropy(tf.zeros([2, 3]), tf.tensor2d([[0], [1]])),
    new RangeError(
      "crossEntropy expects one class number for each example, [2], but the targets are [2, 1] for outputs " +
        "[2, 3]. A column of 0 and 1 answers yes or no: without positive, batches(set, { size: 64 }) of " +
        "@underhood/data gives class numbers.",
    ),
  ],
  [
    "targets before outputs",
    () => mnistLoss(tf.tensor2d([[0], [1]]), tf.tensor2d([[0.5], [-2.5]])),
    new RangeError(
      "mnistLoss expects targets of 1 for yes and 0 for no, but targets[1] is -2.5. Are the outputs and " +
        "the targets swapped? It is mnistLoss(outputs, targets).",
    ),
  ],
  [
    "a class without an output",
    () => accuracy(tf.zeros([2, 3]), tf.tensor1d([0, 3], "int32")),
    new RangeError(
      "accuracy expects class numbers from 0 to 2, one for each of 3 outputs, but targets[1] is 3. " +
        "Classes are counted from 0, and each needs an output of its own.",
    ),
  ],
  ["a learning rate for sgd", () => sgd(any(0.1)), new TypeError(`sgd ${noRate} 0.1`)],
  [
    "a learning rate for adam",
    () => adam(any({ learningRate: 0.1 })),
    new TypeError(`adam ${noRate} learningRate`),
  ],
  [
    "no shape to summarise",
    () => summary(relu(), any(784)),
    new TypeError(
      "summary expects the shape of one example, such as [784] or [28, 28, 1], but got 784",
    ),
  ],
];

describe("mistakes", () => {
  it.each(mistakes)("%s: the error says what to do", (_, mistake, error) => {
    expect(mistake).toThrow(error);
  });
});

function batchOfOne() {
  return { inputs: tf.ones([1, 2]), targets: tf.ones([1, 1]) };
}

function learnerOf(options: Partial<LearnerOptions<"accuracy">> = {}) {
  return new Learner({
    model: linear(2, 1, { random }),
    training: [batchOfOne()],
    validation: [batchOfOne()],
    loss: mnistLoss,
    optimiser: sgd(),
    metrics: { accuracy: binaryAccuracy },
    ...options,
  });
}

describe("a Learner", () => {
  it.each<[string, Partial<Record<keyof LearnerOptions<"accuracy">, unknown>>, string]>([
    [
      "a model that was not called",
      { model: linear },
      `the model ${isModel} a function: call it, as in relu()`,
    ],
    [
      "a promise of batches",
      { training: Promise.resolve([]) },
      "training to be batches, got a promise: write await before it",
    ],
    [
      "a set of images",
      { validation: { images: bytes, labels: [] } },
      "validation to be batches, got an object of images: batches(set, { size: 64 }) of @underhood/data " +
        "cuts them in batches",
    ],
    [
      "no loss",
      { loss: undefined },
      "the loss to be a function of outputs and targets, such as mnistLoss, got undefined",
    ],
    [
      "an optimiser that was not called",
      { optimiser: sgd },
      "the optimiser to be one such as sgd(), got a function: call it, as in sgd()",
    ],
    [
      "metrics without names",
      { metrics: [binaryAccuracy] },
      "metrics by their names, such as { accuracy: binaryAccuracy }, got an array",
    ],
    [
      "a metric that does not exist",
      { metrics: { accuracy: undefined } },
      "metric accuracy to be a function of outputs and targets, such as binaryAccuracy, got undefined",
    ],
  ])("refuses %s when it is made", (_, options, message) => {
    expect(() => learnerOf(any(options))).toThrow(new TypeError(`expected ${message}`));
  });

  it("asks for its options, and for the learning rate of a run", async () => {
    expect(() => new Learner(any<LearnerOptions<never>>(undefined))).toThrow(TypeError);
    await expect(collect(learnerOf().fit(1, any(0.1)))).rejects.toThrow(
      new TypeError(
        "expected how to train, such as { learningRate: 0.1 }, behind the number of epochs, got 0.1",
      ),
    );
    await expect(collect(learnerOf().fit(1, { learningRate: any("0.1") }))).rejects.toThrow(
      new RangeError('expected learningRate to be a number above 0, got "0.1"'),
    );
  });

  it.each(["training", "validation"] as const)(
    "tells of a list of %s batches that a data set has freed since",
    async (name) => {
      const kept = [batchOfOne(), batchOfOne()];
      tf.dispose([kept[0]?.inputs, kept[0]?.targets] as tf.Tensor[]);
      await expect(
        collect(learnerOf({ [name]: kept }).fit(1, { learningRate: 0.1 })),
      ).rejects.toThrow(
        new Error(
          `batch 1 of the ${name} set has been disposed: data sets free each batch when the next one is asked ` +
            "for, so train on batches(…) itself, not on a list of what it gave",
        ),
      );
    },
  );

  it("tells of batches that are none", async () => {
    const pairs: Batches = any([[tf.ones([1, 2]), tf.ones([1, 1])]]);
    await expect(
      collect(learnerOf({ training: pairs }).fit(1, { learningRate: 0.1 })),
    ).rejects.toThrow(
      new TypeError(
        "expected batch 1 of the training set to be { inputs, targets }, both tensors, got an array",
      ),
    );
  });

  it("is what findLearningRate asks for, and topLosses asks for batches", async () => {
    await expect(findLearningRate(any<Learner>(relu()))).rejects.toThrow(
      new TypeError("findLearningRate expects a Learner, but got an object"),
    );
    await expect(topLosses(relu(), any({ images: bytes, labels: [] }))).rejects.toThrow(
      /^expected what to judge to be batches, got an object of images/,
    );
  });
});
