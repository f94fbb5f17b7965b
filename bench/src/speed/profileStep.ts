import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import type { TrainingAndValidation } from "@underhood/data";
import type { Net } from "./nets.ts";
import { rounded } from "./speed.ts";
import { learnerOf } from "./trainOurs.ts";

const watchedEpochs = 2;

/** Where the time of one step goes, on average over two epochs. */
export interface StepProfile {
  /** While nobody watched. */
  readonly milliseconds: number;
  /** While the kernels were timed, which takes time itself. */
  readonly watched: number;
  /** Milliseconds a step in each kernel, the longest first. */
  readonly kernels: readonly {
    readonly name: string;
    readonly milliseconds: number;
    readonly calls: number;
  }[];
  /** What of `watched` is not in kernels: TensorFlow.js's engine and tape, the Learner, the optimiser, allocation. */
  readonly rest: number;
}

/** Times each kernel of the engine, after an epoch to warm up and some that nobody watches. */
export async function profileStep(net: Net, sets: TrainingAndValidation): Promise<StepProfile> {
  await useEngine("wasm");
  const learner = learnerOf(net, sets);
  const epochs = learner.fit(Number.POSITIVE_INFINITY, { learningRate: net.learningRate });
  const timePerStep = async (count: number) => {
    const start = performance.now();
    for (let i = 0; i < count; i++) await epochs.next();
    return (performance.now() - start) / (count * learner.training.length);
  };
  await timePerStep(1);
  const milliseconds = await timePerStep(watchedEpochs);
  const spent = new Map<string, { milliseconds: number; calls: number }>();
  const unwatch = watchKernels(spent);
  const watched = await timePerStep(watchedEpochs);
  unwatch();
  await epochs.return();
  const steps = watchedEpochs * learner.training.length;
  const kernels = [...spent]
    .map(([name, each]) => ({
      name,
      milliseconds: rounded(each.milliseconds / steps),
      calls: rounded(each.calls / steps),
    }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
  const inKernels = kernels.reduce((sum, each) => sum + each.milliseconds, 0);
  return {
    milliseconds: rounded(milliseconds),
    watched: rounded(watched),
    kernels,
    rest: rounded(watched - inKernels),
  };
}

/** Times the kernels until the returned function is called; one that runs in another counts as the other. */
function watchKernels(spent: Map<string, { milliseconds: number; calls: number }>): () => void {
  let isInside = false;
  const undo = tf.getKernelsForBackend("wasm").map((config) => {
    const { kernelName, kernelFunc } = config;
    const watched: typeof kernelFunc = (parameters) => {
      if (isInside) return kernelFunc(parameters);
      isInside = true;
      const start = performance.now();
      try {
        return kernelFunc(parameters);
      } finally {
        isInside = false;
        const before = spent.get(kernelName) ?? { milliseconds: 0, calls: 0 };
        const milliseconds = before.milliseconds + performance.now() - start;
        spent.set(kernelName, { milliseconds, calls: before.calls + 1 });
      }
    };
    Object.assign(config, { kernelFunc: watched });
    return () => Object.assign(config, { kernelFunc });
  });
  return () => {
    for (const each of undo) each();
  };
}
