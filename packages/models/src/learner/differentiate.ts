import * as tf from "@tensorflow/tfjs";
import { type Batch, type ValueAndGradients, valueAndGradients } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import type { Model } from "../model.ts";
import { passBack } from "./passBack.ts";

/** What {@link differentiate} finds out. The caller owns the tensors. */
export interface Derivatives extends ValueAndGradients {
  /** What the model answered. */
  readonly outputs: tf.Tensor;
}

/**
 * Runs a model forward on a batch, and backward from the loss to the gradient of each parameter: by
 * their own way back, or by TensorFlow.js's tape where the model or the loss has none.
 */
export function differentiate(
  { model, loss }: { readonly model: Model; readonly loss: Loss },
  batch: Batch,
): Derivatives {
  return passBack(model, loss, batch) ?? tapeBack(model, loss, batch);
}

function tapeBack(model: Model, loss: Loss, { inputs, targets }: Batch): Derivatives {
  const kept: tf.Tensor[] = [];
  try {
    const derivatives = valueAndGradients(() => {
      const outputs = model.forward(inputs, { training: true });
      // A clone, because the outputs themselves go when the computation ends, or may be the inputs.
      kept.push(tf.keep(tf.clone(outputs)));
      return loss(outputs, targets);
    }, model.parameters);
    return { ...derivatives, outputs: kept[0] as tf.Tensor };
  } catch (error) {
    tf.dispose(kept);
    throw error;
  }
}
