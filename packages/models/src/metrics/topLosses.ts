import type { Batch } from "@underhood/core";
import { checkBatches } from "../checkBatches.ts";
import { checkPaired } from "../checkPaired.ts";
import { checkClassNumbers } from "../classNumbers.ts";
import type { Model } from "../model.ts";

/** An example, and how a model judges it. */
export interface Judgement {
  /** Its place in all the batches together, counted from 0. */
  readonly index: number;
  /** −log of the probability that the model gives to the right class. */
  readonly loss: number;
  /** The class that it is of. Of a yes-or-no question, 0 is no and 1 is yes. */
  readonly target: number;
  /** The class that the model takes it for. */
  readonly prediction: number;
  /** The probability, 0..1, that the model gives to its prediction. */
  readonly probability: number;
}

/** Options of {@link topLosses}. */
export interface TopLossesOptions {
  /** How many to find. Default: 9. */
  readonly count?: number;
}

/**
 * Finds the examples that a model judges worst, worst first. Among them are its mistakes of which it is
 * most certain, and often examples whose target is wrong.
 *
 * The model is one for `crossEntropy`, with outputs `[batch, classes]` and targets `[batch]`, or for
 * `mnistLoss` and `binaryCrossEntropy`, both `[batch, 1]`. The loss by which they are ranked is the
 * cross-entropy of each example. No tensor is kept.
 *
 * @throws RangeError if `count` is not an integer from 1 up, outputs and targets do not fit, or an
 * output is not a number. TypeError if class numbers are not int32.
 *
 * @example
 * ```ts
 * for (const { index, target, prediction } of await topLosses(model, validation)) {
 *   console.log(`image ${index} is a ${target}, not a ${prediction}`);
 * }
 * ```
 */
export async function topLosses(
  model: Model,
  batches: Iterable<Batch>,
  { count = 9 }: TopLossesOptions = {},
): Promise<Judgement[]> {
  if (!(Number.isSafeInteger(count) && count > 0)) {
    throw new RangeError(`topLosses expects count to be an integer from 1 up, but got ${count}`);
  }
  checkBatches("what to judge", batches);
  let worst: Judgement[] = [];
  let seen = 0;
  for (const batch of batches) {
    const first = seen;
    const judged = await judge(model, batch, first);
    seen += judged.length;
    worst = [...worst, ...judged].sort((a, b) => b.loss - a.loss).slice(0, count);
  }
  return worst;
}

async function judge(
  model: Model,
  { inputs, targets }: Batch,
  first: number,
): Promise<Judgement[]> {
  const outputs = model.forward(inputs);
  try {
    const isYesOrNo = outputs.rank === 2 && outputs.shape[1] === 1;
    (isYesOrNo ? checkPaired : checkClassNumbers)("topLosses", outputs, targets);
    const [values, classNumbers] = await Promise.all([outputs.data(), targets.data()]);
    const width = outputs.shape[1] ?? 0;
    return Array.from(classNumbers, (target, i) => {
      const row = Array.from(values.subarray(i * width, (i + 1) * width));
      // Yes or no is a choice between two classes of which the first always has the output 0.
      return judgement(first + i, isYesOrNo ? [0, ...row] : row, target);
    });
  } finally {
    outputs.dispose();
  }
}

function judgement(index: number, row: readonly number[], target: number): Judgement {
  const highest = Math.max(...row);
  if (!Number.isFinite(highest)) {
    throw new RangeError(
      `topLosses cannot rank example ${index}: an output for it is ${highest}. Has the model diverged ` +
        "in training, or do its inputs hold such values?",
    );
  }
  const total = row.reduce((sum, output) => sum + Math.exp(output - highest), 0);
  return {
    index,
    loss: Math.log(total) + highest - (row[target] ?? Number.NaN),
    target,
    prediction: row.indexOf(highest),
    probability: 1 / total,
  };
}
