import * as tf from "@tensorflow/tfjs";
import { normalise, normaliseSlopes, type Shape } from "@underhood/core";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { checkSizes } from "./checkSizes.ts";
import { normalised } from "./normalised.ts";
import { runningStatistics } from "./runningStatistics.ts";

/** Options of {@link batchNorm}. */
export interface BatchNormOptions {
  /** How much of its running statistics each batch replaces, 0..1. Default: 0.1. */
  readonly momentum?: number;
  /** What is added to the variance, so that nothing is divided by zero. Default: 1e-5. */
  readonly epsilon?: number;
}

/**
 * Makes a layer that brings each feature, or each channel of images, to mean 0 and variance 1, and
 * then to a scale and a shift that are learned: (x − mean) / √(variance + epsilon) · weight + bias.
 * `[batch, features] → [batch, features]` and
 * `[batch, height, width, channels] → [batch, height, width, channels]`
 *
 * In training, mean and variance are those of the batch, over all but the last axis, and it keeps
 * running averages of them. Else it uses these, so that an answer does not depend on what else is
 * asked.
 *
 * Its parameters are `weight [features]`, at first 1, and `bias [features]`, at first 0. It also keeps
 * `running_mean`, `running_var` (of the unbiased variance) and `num_batches_tracked`, as PyTorch does.
 * Source: Ioffe and Szegedy, "Batch Normalization", 2015.
 *
 * @throws RangeError if an option makes no sense; from `forward` if what comes has not so many
 * features, or in training only one value of each.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const model = sequential(conv2d(1, 8, { kernelSize: 3, random }), batchNorm(8), relu());
 * ```
 */
export function batchNorm(features: number, options: BatchNormOptions = {}): Model {
  const { momentum = 0.1, epsilon = 1e-5 } = options;
  checkSizes("batchNorm", 1, { features });
  checkOptions(momentum, epsilon);
  const name = `batchNorm(${features})`;
  const { weight, bias } = tf.tidy(() => ({
    weight: tf.variable(tf.ones([features])),
    bias: tf.variable(tf.zeros([features])),
  }));
  const statistics = runningStatistics(features, momentum);

  /** Inputs · scale + shift: the same as subtracting, dividing, scaling and shifting, in two passes. */
  function asKept(inputs: tf.Tensor): tf.Tensor {
    return tf.tidy(() => {
      const scale = tf.mul(weight, tf.rsqrt(tf.add(statistics.variance, epsilon)));
      const shift = tf.sub(bias, tf.mul(statistics.mean, scale));
      return tf.add(tf.mul(inputs, scale), shift);
    });
  }

  return {
    name,
    parameters: [weight, bias],
    state: {
      weight,
      bias,
      running_mean: statistics.mean,
      running_var: statistics.variance,
      num_batches_tracked: statistics.batchesTracked,
    },
    forward(inputs, { training = false } = {}) {
      checkInputs(name, features, inputs.shape, training);
      return training
        ? normalised(inputs, {
            weight,
            bias,
            epsilon,
            learnStatistics: (mean, variance) =>
              statistics.learn(inputs.size / features, mean, variance),
          })
        : asKept(inputs);
    },
    pass(inputs) {
      checkInputs(name, features, inputs.shape, true);
      const { outputs, mean, variance } = normalise(inputs, weight, bias, epsilon);
      statistics.learn(inputs.size / features, mean, variance);
      return {
        outputs,
        back(slopes) {
          const found = normaliseSlopes(slopes, { inputs, mean, variance, weight, epsilon });
          return { inputs: found.inputs, parameters: [found.weight, found.bias] };
        },
      };
    },
  };
}

function checkOptions(momentum: number, epsilon: number): void {
  if (!(momentum >= 0 && momentum <= 1)) {
    throw new RangeError(`batchNorm expects momentum to be from 0 to 1, but got ${momentum}`);
  }
  if (!(epsilon >= 0 && Number.isFinite(epsilon))) {
    throw new RangeError(
      `batchNorm expects epsilon to be a small number from 0 up, but got ${epsilon}`,
    );
  }
}

function checkInputs(name: string, features: number, shape: Shape, training: boolean): void {
  const isKnown = shape.length === 2 || shape.length === 4;
  if (!isKnown || shape.at(-1) !== features) {
    throw new RangeError(
      `${name} expects rows, [batch, ${features}], or images, [batch, height, width, ${features}], but ` +
        `got ${shapeText(shape)}. Make it for as many features as the layer before has outputs.`,
    );
  }
  const count = shape.slice(0, -1).reduce((product, size) => product * size, 1);
  if (training && count < 2) {
    throw new RangeError(
      `${name} needs more than one value of each feature in training, or they would all become 0, but ` +
        `got ${shapeText(shape)}. Use larger batches; where the last one may hold a single example, ` +
        "leave it out with dropLast.",
    );
  }
}
