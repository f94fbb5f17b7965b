import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import {
  accuracy,
  binaryAccuracy,
  binaryCrossEntropy,
  confusionMatrix,
  crossEntropy,
  type Metric,
  meanAbsoluteError,
  meanSquaredError,
  mnistLoss,
  rootMeanSquareError,
} from "@underhood/models";
import { beforeEach, describe, expect, it } from "vitest";

const means: readonly [string, Metric, "of yes or no" | "of classes"][] = [
  ["mnistLoss", mnistLoss, "of yes or no"],
  ["binaryCrossEntropy", binaryCrossEntropy, "of yes or no"],
  ["meanSquaredError", meanSquaredError, "of yes or no"],
  ["meanAbsoluteError", meanAbsoluteError, "of yes or no"],
  ["rootMeanSquareError", rootMeanSquareError, "of yes or no"],
  ["binaryAccuracy", binaryAccuracy, "of yes or no"],
  ["crossEntropy", crossEntropy, "of classes"],
  ["accuracy", accuracy, "of classes"],
];

describe.each(means)("%s", (name, mean, kind) => {
  it("refuses a mean over no examples", () => {
    const [outputs, targets] =
      kind === "of classes"
        ? [tf.zeros([0, 3]), tf.zeros([0], "int32")]
        : [tf.zeros([0, 1]), tf.zeros([0, 1])];
    const shape = kind === "of classes" ? "[0, 3]" : "[0, 1]";
    expect(() => mean(outputs, targets)).toThrow(
      new RangeError(
        `${name} is a mean over examples, so it needs one at least, but the outputs are ${shape}`,
      ),
    );
  });
});

describe.each([true, false])("with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { trainingKernels });
  });

  it("confusionMatrix counts none of no examples", () => {
    // What is made next lies on these numbers.
    tf.dispose([tf.fill([4], 7), tf.fill([9], 7), tf.fill([9], 7)]);
    const ofClasses = confusionMatrix(tf.zeros([0, 3]), tf.zeros([0], "int32"));
    expect(ofClasses).toBeTensor([3, 3], Array(9).fill(0), 0);
    expect(confusionMatrix(tf.zeros([0, 1]), tf.zeros([0, 1]))).toBeTensor([2, 2], [0, 0, 0, 0], 0);
    expect(ofClasses.dtype).toBe("int32");
  });
});
