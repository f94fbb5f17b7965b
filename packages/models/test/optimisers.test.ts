import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { type AdamOptions, adam, adamW, type Optimiser, sgd } from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import recorded from "./reference/optimisers.json" with { type: "json" };
import { tensorsKept } from "./tensorsKept.ts";
import type { PlainTensor } from "./toBatches.ts";

const toTensor = ({ shape, data }: PlainTensor) => tf.tensor([...data], [...shape]);
const toVariables = (tensors: readonly PlainTensor[]) =>
  tensors.map((plain) => tf.tidy(() => tf.variable(toTensor(plain))));
const valuesOf = (parameters: readonly tf.Variable[]) =>
  parameters.map((parameter) => Array.from(parameter.dataSync()));

let gradients: tf.Tensor[][];
beforeAll(() => {
  gradients = recorded.gradients.map((tensors) => tensors.map(toTensor));
});

function makeOptimiser({ name, options }: { name: string; options: object }): Optimiser {
  if (name === "sgd") {
    return sgd(options);
  }
  return name === "adam" ? adam(options as AdamOptions) : adamW(options as AdamOptions);
}

const everyOne: Record<string, () => Optimiser> = {
  "sgd()": () => sgd(),
  "sgd({ weightDecay })": () => sgd({ weightDecay: 0.1 }),
  "sgd({ momentum })": () => sgd({ momentum: 0.9 }),
  "adam()": () => adam(),
  "adamW()": () => adamW(),
};

describe.each(["cpu", "wasm"] as const)(
  "optimisers against PyTorch, step for step, on %s",
  (engine) => {
    beforeAll(async () => {
      await useEngine(engine);
    });

    const runs = recorded.runs.map((run) => ({
      ...run,
      title: `${run.name}(${JSON.stringify(run.options)}), learning rates ${run.learningRates}${
        run.momenta ? `, momenta ${run.momenta}` : ""
      }, ${run.after.at(-1)?.steps} steps`,
    }));

    it.each(runs)("$title", ({ name, options, learningRates, momenta, after }) => {
      const optimiser = makeOptimiser({ name, options });
      const parameters = toVariables(recorded.start);
      let steps = 0;
      for (const known of after) {
        for (; steps < known.steps; steps++) {
          const learningRate = learningRates[steps % learningRates.length] ?? Number.NaN;
          const momentum = momenta?.[steps % momenta.length];
          const slopes = gradients[steps % gradients.length] ?? [];
          optimiser.step(parameters, slopes, { learningRate, momentum });
        }
        for (const [i, { shape, data }] of known.parameters.entries()) {
          expect(parameters[i]).toBeTensor(shape, data, known.steps > 30 ? 2e-5 : 2e-6);
        }
      }
      expect(steps).toBe(after.at(-1)?.steps);
    });
  },
);

describe.each(Object.entries(everyOne))("%s", (title, make) => {
  const learningRate = 0.1;

  it("finds the lowest point of (x − 3)²", () => {
    const optimiser = make();
    const position = tf.variable(tf.scalar(-1.5));
    for (let i = 0; i < 400; i++) {
      const slope = tf.tidy(() => tf.mul(2, tf.sub(position, 3)));
      optimiser.step([position], [slope], { learningRate: i < 300 ? 0.05 : 0.005 });
    }
    // Weight decay of w in the gradient moves it to 6 / (2 + w), and 0.01 outside of it by less.
    expect(position).toBeTensor([], [3], 0.2);
  });

  it("leaves the gradients alone, and keeps no tensor", () => {
    const optimiser = make();
    const parameters = toVariables(recorded.start);
    const slopes = [tf.ones([2, 3]), tf.ones([4]), tf.scalar(1)];
    const steps = () => {
      for (let i = 0; i < 10; i++) {
        optimiser.step(parameters, slopes, { learningRate });
      }
    };
    expect(tensorsKept(steps)).toBe(0);
    expect(tensorsKept(() => optimiser.memoryOf?.(parameters))).toBe(0);
    expect(slopes[0]).toBeTensor([2, 3], [1, 1, 1, 1, 1, 1]);
  });

  it.each([
    ["cpu", () => useEngine("cpu")],
    ["wasm with training kernels", () => useEngine("wasm")],
    ["plain wasm", () => useEngine("wasm", { trainingKernels: false })],
  ])("leaves what shares its numbers with a parameter alone, on %s", async (_, ready) => {
    await ready();
    const parameter = tf.variable(tf.tensor1d([1, 2]));
    const before = parameter.clone();
    const optimiser = make();
    optimiser.step([parameter], [tf.tensor1d([1, -1])], { learningRate });
    optimiser.step([parameter], [tf.tensor1d([1, -1])], { learningRate });
    expect(before).toBeTensor([2], [1, 2]);
    expect(parameter.dataSync()[0]).toBeLessThan(1);
  });

  it("refuses what does not fit before anything moves", () => {
    const parameters = toVariables(recorded.start.slice(0, 2));
    const before = valuesOf(parameters);
    const name = title.replace(/\(.*/, "");
    expect(() => make().step(parameters, [tf.ones([2, 3])], { learningRate })).toThrow(
      new RangeError(`${name} expects a gradient for each of 2 parameters, but got 1`),
    );
    expect(() =>
      make().step(parameters, [tf.ones([2, 3]), tf.ones([4, 1])], { learningRate }),
    ).toThrow(
      new RangeError(
        `${name} expects gradients[1] to have the shape of its parameter, [4], but got [4, 1]`,
      ),
    );
    expect(valuesOf(parameters)).toEqual(before);
  });
});

describe.each(Object.entries(everyOne).slice(2))(
  "%s remembers earlier gradients",
  (title, make) => {
    const learningRate = 0.1;
    const walk = (optimiser: Optimiser, parameters: tf.Variable[], from: number, to: number) => {
      for (const slopes of gradients.slice(from, to)) {
        optimiser.step(parameters, slopes, { learningRate });
      }
    };

    it("restoreMemory(parameters, memoryOf(parameters)) goes on as if nothing had been between", () => {
      const optimiser = make();
      const parameters = toVariables(recorded.start);
      walk(optimiser, parameters, 0, 5);
      const memory = optimiser.memoryOf?.(parameters) ?? [];
      const there = parameters.map((parameter) => parameter.clone());
      walk(optimiser, parameters, 5, 10);
      const expected = valuesOf(parameters);

      for (const [i, parameter] of parameters.entries()) {
        parameter.assign(there[i] as tf.Tensor);
      }
      walk(optimiser, parameters, 0, 3);
      for (let again = 0; again < 2; again++) {
        for (const [i, parameter] of parameters.entries()) {
          parameter.assign(there[i] as tf.Tensor);
        }
        optimiser.restoreMemory?.(parameters, memory);
        walk(optimiser, parameters, 5, 10);
        expect(valuesOf(parameters)).toEqual(expected);
      }
    });

    it("a memory of no steps makes it forget", () => {
      const optimiser = make();
      const parameters = toVariables(recorded.start);
      const nothing = optimiser.memoryOf?.(parameters) ?? [];
      expect(nothing).toEqual([undefined, undefined, undefined]);
      walk(optimiser, parameters, 0, 5);
      optimiser.restoreMemory?.(parameters, nothing);
      const fresh = toVariables(recorded.start);
      for (const [i, parameter] of parameters.entries()) {
        parameter.assign(fresh[i] as tf.Tensor);
      }
      walk(optimiser, parameters, 5, 8);
      walk(make(), fresh, 5, 8);
      expect(valuesOf(parameters)).toEqual(valuesOf(fresh));
    });

    it("memoryOf counts the steps, and names what is kept as PyTorch does", () => {
      const optimiser = make();
      const parameters = toVariables(recorded.start);
      walk(optimiser, parameters, 0, 4);
      const [first] = optimiser.memoryOf?.(parameters) ?? [];
      expect(first?.steps).toBe(4);
      const names = title.startsWith("sgd") ? ["momentum_buffer"] : ["exp_avg", "exp_avg_sq"];
      expect(Object.keys(first?.buffers ?? {})).toEqual(names);
    });

    it("keeps two models apart", () => {
      const [shared, alone] = [make(), make()];
      const [one, other, lonely] = [0, 1, 2].map(() => toVariables(recorded.start)) as [
        tf.Variable[],
        tf.Variable[],
        tf.Variable[],
      ];
      for (let i = 0; i < 4; i++) {
        walk(shared, one, i, i + 1);
        walk(shared, other, 10 + i, 11 + i);
        walk(alone, lonely, i, i + 1);
      }
      expect(valuesOf(one)).toEqual(valuesOf(lonely));
    });

    it.each([-0.1, 1, Number.NaN])("refuses a momentum of %d in a step", (momentum) => {
      const parameter = tf.variable(tf.zeros([1]));
      expect(() =>
        make().step([parameter], [tf.ones([1])], { learningRate: 0.1, momentum }),
      ).toThrow(
        new RangeError(`expected momentum to be a number from 0 to below 1, got ${momentum}`),
      );
    });
  },
);

describe("options of optimisers", () => {
  it.each([
    [() => sgd({ momentum: 1 }), "expected momentum to be a number from 0 to below 1, got 1"],
    [() => sgd({ dampening: 2 }), "expected dampening to be a number from 0 to 1, got 2"],
    [() => sgd({ weightDecay: -1 }), "expected weightDecay to be a number from 0 up, got -1"],
    [
      () => sgd({ nesterov: true }),
      "nesterov looks ahead along the momentum, so it needs one, and no dampening: sgd({ momentum: 0.9, nesterov: true })",
    ],
    [
      () => sgd({ nesterov: true, momentum: 0.9, dampening: 0.1 }),
      "nesterov looks ahead along the momentum, so it needs one, and no dampening: sgd({ momentum: 0.9, nesterov: true })",
    ],
    [
      () => adam({ betas: [1, 0.9] }),
      "expected the first of betas to be a number from 0 to below 1, got 1",
    ],
    [
      () => adamW({ betas: [0.9, -1] }),
      "expected the second of betas to be a number from 0 to below 1, got -1",
    ],
    [() => adam({ epsilon: -1 }), "expected epsilon to be a number from 0 up, got -1"],
    [
      () => adamW({ weightDecay: Number.POSITIVE_INFINITY }),
      "expected weightDecay to be a number from 0 up, got Infinity",
    ],
  ])("%s is refused", (make, message) => {
    expect(make).toThrow(new RangeError(message));
  });
});
