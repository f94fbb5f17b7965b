import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import { descendAlong } from "../descendAlong.ts";
import type { Loss } from "../losses/loss.ts";
import { type ValueAndSlopes, valueAndSlopes } from "../losses/valueAndSlopes.ts";
import type { Model } from "../model.ts";
import { readsAtOnce } from "../readsAtOnce.ts";
import type { Passage } from "../wayBack.ts";
import type { Derivatives } from "./differentiate.ts";

/**
 * Finds the derivatives by the model's and the loss's own ways back, without a tape; undefined if one
 * of them has none, or the engine computes elsewhere. The numbers are those of the tape.
 */
export function passBack(model: Model, loss: Loss, batch: Batch): Derivatives | undefined {
  const ways = ownWays(model, loss);
  if (ways === undefined) return undefined;
  const [value, outputs, ...gradients] = tf.tidy(() => {
    const passage = ways.pass(batch.inputs);
    const { value, slopes } = ways.compare(passage.outputs, batch.targets);
    const { parameters } = passage.back(slopes, { inputs: false });
    return [value, passage.outputs, ...parameters];
  });
  return { value: value as tf.Scalar, outputs: outputs as tf.Tensor, gradients };
}

/** How to go down by {@link passDown}. */
interface Descent {
  readonly learningRate: number;
  /** Is told the loss before the step, and may refuse it by an error. */
  readonly check: (loss: number) => void;
}

/**
 * Goes the same ways, and takes the step on them: parameter ← parameter − learningRate · gradient, with
 * the same numbers, but the gradients need not be written down. Returns the outputs and the loss from
 * before the step; undefined, and no step is taken, where `passBack` gives that.
 */
export function passDown(
  model: Model,
  loss: Loss,
  batch: Batch,
  { learningRate, check }: Descent,
): { readonly outputs: tf.Tensor; readonly loss: number } | undefined {
  const ways = ownWays(model, loss);
  if (ways === undefined) return undefined;
  let value = Number.NaN;
  const outputs = tf.tidy(() => {
    const passage = ways.pass(batch.inputs);
    const found = ways.compare(passage.outputs, batch.targets);
    value = found.value.dataSync()[0] as number;
    check(value);
    descendAlong(passage, model.parameters, found.slopes, { inputs: false, learningRate });
    return passage.outputs;
  });
  return { outputs, loss: value };
}

/** The own ways back of a model and of a loss, where both have one and can go it. */
interface OwnWays {
  readonly pass: (inputs: tf.Tensor) => Passage;
  readonly compare: (outputs: tf.Tensor, targets: tf.Tensor) => ValueAndSlopes;
}

function ownWays(model: Model, loss: Loss): OwnWays | undefined {
  const compare = readsAtOnce() ? valueAndSlopes.get(loss) : undefined;
  if (compare === undefined || model.pass === undefined) return undefined;
  // The tape has errors that explain these.
  if (model.parameters.some(({ trainable, isDisposed }) => !trainable || isDisposed)) {
    return undefined;
  }
  return { pass: model.pass.bind(model), compare };
}
