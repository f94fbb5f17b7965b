import { seededRandom } from "@underhood/core";
import {
  adam,
  adamW,
  Learner,
  linear,
  meanSquaredError,
  oneCycle,
  relu,
  sequential,
  sgd,
} from "@underhood/models";
import { describe, expect, it } from "vitest";
import recorded from "./reference/oneCycleRuns.json" with { type: "json" };
import { toBatches } from "./toBatches.ts";

const optimisers: Record<string, ReturnType<typeof adam>> = {
  sgd: sgd({ momentum: 0.9, nesterov: true, weightDecay: 0.01 }),
  adam: adam(),
  adamW: adamW({ weightDecay: 0.1 }),
};

describe("a Learner under oneCycle, against PyTorch", () => {
  it.each(recorded.runs)("$name takes the same steps to the same end", async (run) => {
    const random = seededRandom(11);
    const model = sequential(linear(4, 5, { random }), relu(), linear(5, 2, { random }));
    const training = toBatches(recorded.training);
    const optimiser = optimisers[run.name] ?? sgd();
    const loss = meanSquaredError;
    const learner = new Learner({ model, training, validation: training, loss, optimiser });
    let taken = 0;
    for await (const step of learner.steps(recorded.epochs, oneCycle(recorded.highest))) {
      const known = run.steps[taken++];
      expect(step.learningRate).toBeCloseTo(known?.learningRate ?? Number.NaN, 12);
      expect(step.loss).toBeCloseTo(known?.loss ?? Number.NaN, 5);
    }
    expect(taken).toBe(18);
    for (const [i, { shape, data }] of run.end.entries()) {
      expect(model.parameters[i]).toBeTensor(shape, data, 5e-6);
    }
  });
});
