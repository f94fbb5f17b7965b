import { type EngineOptions, seededRandom, useEngine } from "@underhood/core";
import { batches, type LabelledImages, type TrainingAndValidation, take } from "@underhood/data";
import {
  accuracy,
  binaryAccuracy,
  conv2d,
  crossEntropy,
  flatten,
  Learner,
  linear,
  type Model,
  mnistLoss,
  relu,
  sequential,
  sgd,
} from "@underhood/models";
import type { Net } from "./nets.ts";
import type { Task, Trained } from "./trained.ts";

/** Trains with our packages as any user would. */
export async function trainOurs(
  net: Net,
  sets: TrainingAndValidation,
  task: Task,
  options: EngineOptions = {},
): Promise<Trained> {
  await useEngine("wasm", options);
  const learner = learnerOf(net, sets);
  const seconds: number[] = [];
  let start = performance.now();
  for await (const _ of learner.fit(task.epochs, { learningRate: net.learningRate })) {
    seconds.push((performance.now() - start) / 1000);
    start = performance.now();
  }
  const validating = batches(sets.validation, { ...batchOptions(net), size: 1000 });
  const { metrics } = await learner.evaluate(validating);
  return { seconds, accuracy: metrics.accuracy };
}

/** Makes the learner of a net. It validates on one image: PyTorch's times are of training alone, too. */
export function learnerOf(net: Net, sets: TrainingAndValidation): Learner<"accuracy"> {
  return new Learner({
    model: modelOf(net),
    training: trainingBatches(net, sets.training),
    validation: batches(take(sets.validation, 1), batchOptions(net)),
    loss: net.isPair ? mnistLoss : crossEntropy,
    optimiser: sgd(),
    metrics: { accuracy: net.isPair ? binaryAccuracy : accuracy },
  });
}

function trainingBatches(net: Net, set: LabelledImages) {
  return batches(set, { ...batchOptions(net), random: seededRandom(0) });
}

function batchOptions({ isPair, isConvolution, batchSize: size }: Net) {
  return {
    size,
    ...(isPair && { positive: 3 }),
    ...(isConvolution && { inputShape: [28, 28, 1] }),
  };
}

function modelOf({ sizes, isConvolution }: Net): Model {
  const random = seededRandom(0);
  const layers = sizes.slice(1).flatMap((outputs, i) => {
    const inputs = sizes[i] as number;
    const layer = isConvolution
      ? conv2d(inputs, outputs, { kernelSize: 3, stride: 2, padding: 1, random })
      : linear(inputs, outputs, { random });
    return i === 0 ? [layer] : [relu(), layer];
  });
  return sequential(...layers, ...(isConvolution ? [flatten()] : []));
}
