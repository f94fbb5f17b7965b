import * as tf from "@tensorflow/tfjs";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { Kernel } from "./kernel.ts";
import { multiply } from "./multiply.ts";

/** What a linear layer computes: inputs · weightᵀ, and a bias added to each row in place. */
export const weightedSumsKernel: Kernel = {
  name: "UnderhoodWeightedSums",
  run({ inputs: given }, bench) {
    const { inputs, weight, bias } = given as Record<"inputs" | "weight", tf.TensorInfo> & {
      readonly bias?: tf.TensorInfo;
    };
    const [rows = 0, inner = 0] = inputs.shape;
    const [columns = 0] = weight.shape;
    assertShapeIs([rows, inner], inputs, "inputs");
    assertShapeIs([columns, inner], weight, "a weight");
    if (bias) assertShapeIs([columns], bias, "a bias");
    const sums = bench.output([rows, columns]);
    const to = bench.offsetOf(sums);
    multiply(bench, {
      rows,
      inner,
      columns,
      a: bench.offsetOf(inputs),
      b: bench.offsetOf(weight),
      to,
      transposeA: false,
      transposeB: true,
      aId: inputs.dataId,
      bId: weight.dataId,
      keepsB: true,
    });
    if (bias && rows * columns > 0) {
      bench.functions.rowArithmetic(0, to, bench.offsetOf(bias), to, rows, columns);
    }
    return sums;
  },
};

/** The way back from there to the weight, slopesᵀ · inputs, and to the bias, the sum of the slopes. */
export const weightedSumsSlopesKernel: Kernel = {
  name: "UnderhoodWeightedSumsSlopes",
  run({ inputs: given }, bench) {
    const { slopes, inputs } = given as Record<"slopes" | "inputs", tf.TensorInfo>;
    const [rows = 0, inner = 0] = inputs.shape;
    const [, columns = 0] = slopes.shape;
    assertShapeIs([rows, inner], inputs, "inputs");
    assertShapeIs([rows, columns], slopes, "the slopes of the sums");
    const weight = bench.output([columns, inner]);
    const bias = bench.output([columns]);
    multiply(bench, {
      rows: columns,
      inner: rows,
      columns: inner,
      a: bench.offsetOf(slopes),
      b: bench.offsetOf(inputs),
      to: bench.offsetOf(weight),
      transposeA: true,
      transposeB: false,
      bId: inputs.dataId,
    });
    bench.functions.columnSums(bench.offsetOf(slopes), rows, columns, bench.offsetOf(bias), 1);
    return [weight, bias];
  },
};

/** Lets TensorFlow.js's tape find its way back too. */
export const weightedSumsGradient: tf.GradConfig = {
  kernelName: weightedSumsKernel.name,
  inputsToSave: ["inputs", "weight"],
  gradFunc(dy, saved) {
    const slopes = dy as tf.Tensor2D;
    const [inputs, weight] = saved as [tf.Tensor2D, tf.Tensor2D];
    return {
      inputs: () => tf.matMul(slopes, weight),
      weight: () => tf.matMul(slopes, inputs, true, false),
      bias: () => tf.sum(slopes, 0),
    };
  },
};
