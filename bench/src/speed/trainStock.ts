import * as tf from "@tensorflow/tfjs";
import { type EngineOptions, useEngine } from "@underhood/core";
import type { TrainingAndValidation } from "@underhood/data";
import { type Examples, examplesAt, partsOf } from "./examplesAt.ts";
import { initialWeights } from "./initialWeights.ts";
import type { Net } from "./nets.ts";
import { timeEpochs } from "./timeEpochs.ts";
import type { Task, Trained } from "./trained.ts";

/**
 * Trains with TensorFlow.js as it comes: its tape, its own kernels, its optimiser, and a new tensor
 * for each batch. Slices of one large tensor would be slower, since they copy all of it.
 */
export async function trainStock(
  engine: "wasm" | "cpu",
  net: Net,
  { training, validation }: TrainingAndValidation,
  task: Task,
  options: EngineOptions = {},
): Promise<Trained> {
  await useEngine(engine, { ...options, trainingKernels: false });
  const layers = initialWeights(net).map(({ weight, bias, inputs, outputs }) => ({
    weight: tf.variable(
      tf.tensor(weight, net.isConvolution ? [3, 3, inputs, outputs] : [inputs, outputs]),
    ),
    bias: tf.variable(tf.tensor(bias)),
  }));
  const forward = (inputs: tf.Tensor) => {
    let values = inputs;
    for (const [i, { weight, bias }] of layers.entries()) {
      if (i > 0) values = tf.relu(values);
      values = net.isConvolution
        ? tf.conv2d(values as tf.Tensor4D, weight as unknown as tf.Tensor4D, 2, 1)
        : tf.matMul(values, weight);
      values = tf.add(values, bias);
    }
    return net.isConvolution ? tf.reshape(values, [values.shape[0] as number, -1]) : values;
  };
  const tensorsOf = ({ count, inputs, targets }: Examples) => ({
    inputs: tf.tensor(inputs, net.isConvolution ? [count, 28, 28, 1] : [count, 784]),
    targets: net.isPair
      ? tf.tensor(Float32Array.from(targets), [count, 1])
      : tf.tensor(targets, [count]),
  });
  const optimiser = tf.train.sgd(net.learningRate);
  const { isPair } = net;
  const timed = await timeEpochs(training.labels.length, net.batchSize, task, (places) => {
    tf.tidy(() => {
      const { inputs, targets } = tensorsOf(examplesAt(training, places, isPair));
      const { grads } = tf.variableGrads(() => lossOf(forward(inputs), targets, isPair));
      optimiser.applyGradients(grads);
    });
  });
  // Who is too slow to finish an epoch would take too long here as well.
  const judged = timed.stepsTimed === undefined ? validation.labels.length : 256;
  let right = 0;
  for (const part of partsOf(validation, judged, isPair)) {
    right += tf.tidy(() => {
      const { inputs, targets } = tensorsOf(part);
      const outputs = forward(inputs);
      const told = isPair
        ? tf.equal(tf.greater(outputs, 0), tf.cast(targets, "bool"))
        : tf.equal(tf.argMax(outputs, 1), targets);
      return tf.sum(tf.cast(told, "float32")).dataSync()[0] as number;
    });
  }
  return { ...timed, accuracy: right / judged };
}

function lossOf(outputs: tf.Tensor, targets: tf.Tensor, isPair: boolean): tf.Scalar {
  if (isPair) return tf.mean(tf.abs(tf.sub(targets, tf.sigmoid(outputs))));
  const classes = outputs.shape[1] as number;
  return tf.losses.softmaxCrossEntropy(tf.oneHot(targets as tf.Tensor1D, classes), outputs);
}
