import * as tf from "@tensorflow/tfjs";
import { binaryCrossEntropy, crossEntropy, type Loss, meanAbsoluteError } from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import recorded from "./reference/losses.json" with { type: "json" };
import { tensorsKept } from "./tensorsKept.ts";
import { toTensor } from "./toBatches.ts";

const losses: Record<string, Loss> = { binaryCrossEntropy, crossEntropy, meanAbsoluteError };

describe.each(recorded.map((known, i) => ({ ...known, title: `${known.name}, case ${i + 1}` })))(
  "$title against PyTorch",
  (known) => {
    const loss = losses[known.name] as Loss;
    let outputs: tf.Tensor;
    let targets: tf.Tensor;

    beforeAll(() => {
      outputs = toTensor(known.outputs);
      targets = tf.cast(
        toTensor(known.targets),
        known.name === "crossEntropy" ? "int32" : "float32",
      );
    });

    it("is the same", () => {
      const tolerance = 1e-6 * Math.max(1, known.loss);
      expect(loss(outputs, targets)).toBeTensor([], [known.loss], tolerance);
    });

    it("has the same gradient, finite everywhere", () => {
      const gradient = tf.grad((x) => loss(x, targets))(outputs);
      expect(gradient).toBeTensor(known.gradient.shape, known.gradient.data, 1e-6);
    });

    it("keeps no tensor but its result, nor does its gradient", () => {
      expect(tensorsKept(() => loss(outputs, targets))).toBe(1);
      expect(tensorsKept(() => tf.grad((x) => loss(x, targets))(outputs))).toBe(1);
    });
  },
);
