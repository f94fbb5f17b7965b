import { seededRandom, useEngine } from "@underhood/core";
import {
  batches,
  type LabelledImages,
  selectLabels,
  type TrainingAndValidation,
} from "@underhood/data";
import { Learner } from "@underhood/models";
import type { Task } from "./task.ts";

/** How one training went. */
export interface Run {
  readonly seed: number;
  /** The accuracy on the validation set after each epoch. */
  readonly accuracies: readonly number[];
  /** How long an epoch took on average, training and validation, on however busy a machine. */
  readonly secondsPerEpoch: number;
}

/** Trains the model of a task once, on all of MNIST: first weights and order come from the seed. */
export async function trainOnce(
  task: Task,
  seed: number,
  mnist: TrainingAndValidation,
): Promise<Run> {
  await useEngine("wasm");
  const random = seededRandom(seed);
  const model = task.makeModel(random);
  const { inputShape, batchSize: size, dropLast = false } = task;
  const targets = task.binary ? { positive: task.labels[0] as number } : {};
  const learner = new Learner({
    model,
    training: batches(chosen(task, mnist.training), {
      ...targets,
      inputShape,
      size,
      dropLast,
      random,
    }),
    validation: batches(chosen(task, mnist.validation), { ...targets, inputShape, size: 1000 }),
    loss: task.loss,
    optimiser: task.makeOptimiser(),
    metrics: { accuracy: task.accuracy },
  });
  const accuracies: number[] = [];
  const started = performance.now();
  for await (const { metrics } of learner.fit(task.epochs, task.schedule)) {
    accuracies.push(metrics.accuracy);
  }
  return {
    seed,
    accuracies,
    secondsPerEpoch: (performance.now() - started) / 1000 / task.epochs,
  };
}

/** The images of the task's labels; for crossEntropy the labels become class numbers from 0. */
function chosen({ labels, binary = false }: Task, set: LabelledImages): LabelledImages {
  const { images, labels: found } = selectLabels(set, labels);
  return {
    images,
    labels: binary ? found : Uint8Array.from(found, (label) => labels.indexOf(label)),
  };
}
