import { type Batch, seededRandom } from "@underhood/core";
import {
  cosine,
  exponential,
  Learner,
  linear,
  meanSquaredError,
  type OneCycleOptions,
  type Optimiser,
  oneCycle,
  type StepOptions,
} from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import recorded from "./reference/oneCycle.json" with { type: "json" };

describe("oneCycle", () => {
  it.each(Object.entries(recorded))("is that of %s", (_, { highest, options, rows }) => {
    const { learningRate, momentum } = oneCycle(highest, options as OneCycleOptions);
    for (const [progress = 0, knownRate = 0, knownMomentum = 0] of rows) {
      expect(learningRate(progress)).toBeCloseTo(knownRate, 12);
      expect(momentum(progress)).toBeCloseTo(knownMomentum, 12);
    }
    expect(rows).toHaveLength(40);
  });

  it("starts at 1/25, is highest after a quarter, and ends at 1/100,000", () => {
    const { learningRate, momentum } = oneCycle(1);
    expect([0, 0.125, 0.25, 0.625, 1].map(learningRate)).toEqual([
      expect.closeTo(0.04),
      expect.closeTo(0.52),
      1,
      expect.closeTo(0.500005, 10),
      expect.closeTo(0.00001, 10),
    ]);
    expect([0, 0.125, 0.25, 1].map(momentum)).toEqual([
      0.95,
      expect.closeTo(0.9),
      0.85,
      expect.closeTo(0.95),
    ]);
  });

  it("rises, then falls, without a jump", () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (warmUp, one, other) => {
        const { learningRate } = oneCycle(1, { warmUp });
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(learningRate(early * warmUp)).toBeLessThanOrEqual(learningRate(late * warmUp));
        const after = (part: number) => learningRate(warmUp + part * (1 - warmUp));
        expect(after(early)).toBeGreaterThanOrEqual(after(late));
        expect(learningRate(warmUp - 1e-9)).toBeCloseTo(learningRate(warmUp + 1e-9), 6);
      }),
    );
  });

  it.each([
    [() => oneCycle(0), "oneCycle expects highest to be a number above 0, got 0"],
    [
      () => oneCycle(1, { endDivisor: Number.NaN }),
      "oneCycle expects endDivisor to be a number above 0, got NaN",
    ],
    [() => oneCycle(1, { warmUp: 1 }), "oneCycle expects warmUp to be between 0 and 1, got 1"],
    [
      () => oneCycle(1, { momenta: [0.9, 1, 0.9] }),
      "oneCycle expects momenta from 0 to below 1, got 0.9, 1, 0.9",
    ],
  ])("%s is refused", (make, message) => {
    expect(make).toThrow(new RangeError(message));
  });
});

describe("cosine and exponential", () => {
  it("cosine(from, to) is half-way at the half, and slow at the ends", () => {
    const schedule = cosine(2, 4);
    expect([0, 0.5, 1].map(schedule)).toEqual([2, expect.closeTo(3, 12), 4]);
    expect(schedule(1 / 3)).toBeCloseTo(2.5, 12);
  });

  it("exponential(from, to) multiplies by the same again and again", () => {
    const schedule = exponential(0.001, 10);
    expect([0, 0.25, 0.5, 0.75, 1].map(schedule)).toEqual(
      [0.001, 0.01, 0.1, 1, 10].map((rate) => expect.closeTo(rate, 10)),
    );
  });

  it.each([
    [0, 1],
    [1, -1],
    [1, Number.POSITIVE_INFINITY],
  ])("exponential(%d, %d) is refused", (from, to) => {
    expect(() => exponential(from, to)).toThrow(
      new RangeError(`exponential goes between two numbers above 0, got ${from} and ${to}`),
    );
  });
});

describe("a Learner's schedules", () => {
  /** Trains on 2 batches an epoch, and hands out what the optimiser was told at each step. */
  async function optionsOf(
    epochs: number,
    options: Parameters<Learner["fit"]>[1],
  ): Promise<StepOptions[]> {
    const random = seededRandom(1);
    const batch = (): Batch => ({
      inputs: random.uniform([4, 2]),
      targets: random.uniform([4, 1]),
    });
    const told: StepOptions[] = [];
    const optimiser: Optimiser = { step: (_parameters, _gradients, how) => told.push(how) };
    const training = [batch(), batch()];
    const model = linear(2, 1, { random });
    const learner = new Learner({
      model,
      training,
      validation: training,
      loss: meanSquaredError,
      optimiser,
    });
    for await (const step of learner.steps(epochs, options)) {
      expect(step.learningRate).toBe(told.at(-1)?.learningRate);
    }
    return told;
  }

  it("go by the share of all steps that has been taken", async () => {
    const told = await optionsOf(3, { learningRate: (progress) => progress, momentum: 0.5 });
    expect(told).toEqual(
      [0, 1, 2, 3, 4, 5].map((step) => ({ learningRate: step / 6, momentum: 0.5 })),
    );
  });

  it("fit(epochs, oneCycle(highest)) moves the momentum too", async () => {
    const { learningRate, momentum } = oneCycle(0.1);
    const told = await optionsOf(2, oneCycle(0.1));
    expect(told).toEqual(
      [0, 0.25, 0.5, 0.75].map((progress) => ({
        learningRate: learningRate(progress),
        momentum: momentum(progress),
      })),
    );
  });

  it("a number is constant, and without momentum the optimiser's own counts", async () => {
    const told = await optionsOf(1, { learningRate: 0.1 });
    expect(told).toEqual([
      { learningRate: 0.1, momentum: undefined },
      { learningRate: 0.1, momentum: undefined },
    ]);
  });

  it("are refused where nobody knows the end, or what they give makes no sense", async () => {
    await expect(optionsOf(Number.POSITIVE_INFINITY, oneCycle(1))).rejects.toThrow(
      /^a schedule needs to know where the run ends/,
    );
    await expect(optionsOf(1, { learningRate: (progress) => -progress })).rejects.toThrow(
      new RangeError(
        "expected the schedule of learningRate to give numbers from 0 up, got -0.5 after 1 steps",
      ),
    );
    await expect(optionsOf(1, { learningRate: 1, momentum: 1 })).rejects.toThrow(
      new RangeError("expected momentum to be a number from 0 to below 1, got 1"),
    );
  });
});
