import * as tf from "@tensorflow/tfjs";
import type { Batch } from "@underhood/core";
import type { Loss } from "../losses/loss.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Model } from "../model.ts";
import { shapeText } from "../shapeText.ts";
import { checkBatch } from "./checkBatch.ts";
import { noBatches, paced } from "./paced.ts";

/** How a model does on a set of examples. */
export interface Evaluation<MetricName extends string = string> {
  /** The mean loss over all examples. */
  readonly loss: number;
  /** The mean of each metric over all examples, by the name it was given. */
  readonly metrics: Readonly<Record<MetricName, number>>;
}

/** What {@link evaluate} needs to know. */
export interface Measures<MetricName extends string> {
  readonly model: Model;
  readonly loss: Loss;
  readonly metrics: Readonly<Record<MetricName, Metric>>;
}

/**
 * Averages the loss and the metrics over batches, each batch counting as much as it has examples: the
 * last one is often smaller.
 *
 * @throws TypeError if the loss or a metric gives no tensor, RangeError if it gives more than one
 * number, there are no batches, or one is empty.
 */
export async function evaluate<MetricName extends string>(
  { model, loss, metrics }: Measures<MetricName>,
  batches: Iterable<Batch>,
  signal?: AbortSignal | undefined,
): Promise<Evaluation<MetricName>> {
  const names = Object.keys(metrics) as MetricName[];
  const totals = new Float64Array(1 + names.length);
  let examples = 0;
  let number = 0;
  for await (const batch of paced(batches, signal)) {
    number += 1;
    checkBatch(batch, "validation", number);
    const { inputs, targets } = batch;
    const size = inputs.shape[0] ?? 0;
    const scores = tf.tidy(() => {
      const outputs = model.forward(inputs);
      return tf.stack([
        oneNumber("the loss", loss(outputs, targets)),
        ...names.map((name) => oneNumber(`metric ${name}`, metrics[name](outputs, targets))),
      ]);
    });
    try {
      for (const [i, score] of (await scores.data()).entries()) {
        totals[i] = (totals[i] ?? 0) + score * size;
      }
    } finally {
      scores.dispose();
    }
    examples += size;
  }
  if (examples === 0 && !signal?.aborted) {
    throw noBatches("validation");
  }
  const [meanLoss = Number.NaN, ...means] = totals.map((total) => total / examples);
  const named = names.map((name, i) => [name, means[i]]);
  return { loss: meanLoss, metrics: Object.fromEntries(named) as Record<MetricName, number> };
}

function oneNumber(name: string, score: tf.Scalar): tf.Tensor {
  if (!(score instanceof tf.Tensor)) {
    throw new TypeError(`${name} has to be a tensor, so that it is computed where the outputs are`);
  }
  if (score.rank !== 0) {
    throw new RangeError(
      `${name} has to be one number, but came as ${shapeText(score.shape)}: end it with .mean()`,
    );
  }
  return tf.cast(score, "float32");
}
