import * as tf from "@tensorflow/tfjs";
import { type Model, type Snapshot, TrainingHistory } from "@underhood/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect } from "./collect.ts";
import { learnerWithMemory } from "./netWithMemory.ts";

/** A model of so many numbers, which does nothing. */
function numbersModel(count: number): { model: Model; set(values: Float32Array): void } {
  const parameter = tf.variable(tf.zeros([count]));
  return {
    model: { parameters: [parameter], forward: (inputs) => inputs.clone() },
    set: (values) => tf.tidy(() => parameter.assign(tf.tensor1d(values.slice()))),
  };
}

/** The bits of a float32, so that every NaN and both zeros count. */
const bitsOf = (values: ArrayBufferView) =>
  Array.from(new Int32Array(values.buffer, values.byteOffset, values.byteLength / 4));

const only = (snapshot: Snapshot) => snapshot["0"] as Float32Array;

describe("TrainingHistory", () => {
  it("has the model as it was at each step of a run that is given it, to the bit", async () => {
    const learner = learnerWithMemory(7);
    const history = new TrainingHistory(learner.model);
    const seen: Snapshot[] = [learner.checkpoint().model];
    for await (const _ of learner.steps(3, { learningRate: 0.05, history })) {
      seen.push(learner.checkpoint().model);
    }
    expect(history.recorded).toEqual(seen.map((_, number) => number));
    for (const number of [15, 0, 7, 8, 1, 14]) {
      expect(history.at(number)).toEqual(seen[number]);
    }
    expect(Object.keys(history.at(3))).toContain("1.running_var");
    expect(seen[3]?.["1.running_var"]).not.toEqual(seen[4]?.["1.running_var"]);
  });

  it("records the same in fit as in steps", async () => {
    const [fitted, stepped] = [learnerWithMemory(7), learnerWithMemory(7)];
    const histories = [fitted, stepped].map(({ model }) => new TrainingHistory(model));
    await collect(fitted.fit(2, { learningRate: 0.05, history: histories[0] }));
    await collect(stepped.steps(2, { learningRate: 0.05, history: histories[1] }));
    for (const number of [0, 3, 10]) {
      expect(histories[0]?.at(number)).toEqual(histories[1]?.at(number));
    }
  });

  it("restore(number) brings parameters and kept numbers back, forth too", async () => {
    const learner = learnerWithMemory(7);
    const history = new TrainingHistory(learner.model);
    const losses = [(await learner.evaluate()).loss];
    for await (const _ of learner.steps(1, { learningRate: 0.05, history })) {
      losses.push((await learner.evaluate()).loss);
    }
    for (const number of [2, 0, 5, 4]) {
      history.restore(number);
      expect((await learner.evaluate()).loss).toBe(losses[number]);
    }
  });

  it("training on from a restored record writes the history anew from there", () => {
    const { model, set } = numbersModel(1);
    const history = new TrainingHistory(model);
    for (const value of [1, 2, 3, 4]) {
      set(Float32Array.of(value));
      history.record();
    }
    history.restore(2);
    expect(history.recorded).toEqual([0, 1, 2, 3, 4]);
    set(Float32Array.of(30));
    expect(history.record()).toBe(3);
    expect(history.recorded).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((number) => only(history.at(number))[0])).toEqual([0, 1, 2, 30]);
  });

  it("keeps any float32 exactly, over many records", () => {
    const bits = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.constantFrom(0, -(2 ** 31), 0x7f80_0000, 0x0000_0001, 0x3f80_0000, 0x3f7f_ffff),
    );
    // A signalling NaN may be made quiet on its way through a tensor.
    const isKept = (word: number) => (word & 0x7fff_ffff) <= 0x7f80_0000;
    const rows = fc.array(fc.array(bits.filter(isKept), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 150,
    });
    fc.assert(
      fc.property(rows, (words) => {
        const { model, set } = numbersModel(3);
        const history = new TrainingHistory(model);
        for (const row of words) {
          set(new Float32Array(Int32Array.from(row).buffer));
          history.record();
        }
        for (const [i, row] of words.entries()) {
          expect(bitsOf(only(history.at(i + 1)))).toEqual(row);
        }
        tf.dispose([...model.parameters]);
      }),
      { numRuns: 30 },
    );
  });

  it("stays within maxBytes: fewer and fewer records, all exact, with the first and the newest", () => {
    const count = 1000;
    const { model, set } = numbersModel(count);
    const maxBytes = 100_000;
    const history = new TrainingHistory(model, { maxBytes });
    const valueAt = (number: number, i: number) => Math.fround(Math.sin(number * 1.7 + i));
    for (let number = 1; number <= 301; number++) {
      set(Float32Array.from({ length: count }, (_, i) => valueAt(number, i)));
      expect(history.record()).toBe(number);
      expect(history.bytes).toBeLessThanOrEqual(maxBytes);
    }
    const { recorded } = history;
    const interval = recorded[1] ?? 0;
    expect(recorded.slice(0, -1)).toEqual(
      Array.from({ length: Math.ceil(301 / interval) }, (_, i) => i * interval),
    );
    expect(recorded.at(-1)).toBe(301);
    expect(recorded.length).toBeGreaterThan(8);
    for (const number of recorded.slice(1)) {
      expect(only(history.at(number))[17]).toBe(valueAt(number, 17));
      expect(only(history.at(number))[999]).toBe(valueAt(number, 999));
    }
    expect(() => history.at(interval + 1)).toThrow(
      new RangeError(
        `there is no record ${interval + 1}: the history has every ${interval}th from 0, and the newest, 301; history.recorded lists them all`,
      ),
    );

    history.restore(2 * interval);
    set(new Float32Array(count));
    expect(history.record()).toBe(2 * interval + 1);
    expect(history.recorded).toEqual([0, interval, 2 * interval, 2 * interval + 1]);
    expect(only(history.at(2 * interval))[3]).toBe(valueAt(2 * interval, 3));
  });

  it("takes far less than whole copies where the steps are small", async () => {
    const count = 2000;
    const { model, set } = numbersModel(count);
    const history = new TrainingHistory(model);
    const values = Float32Array.from({ length: count }, (_, i) => Math.sin(i + 1));
    for (let number = 1; number <= 100; number++) {
      for (let i = 0; i < count; i++) {
        values[i] = (values[i] ?? 0) * (1 + 1e-4 * Math.sin(number * i));
      }
      set(values);
      history.record();
    }
    expect(history.bytes).toBeLessThan(0.6 * 100 * count * 4);
  });

  it("keeps no tensor", async () => {
    const learner = learnerWithMemory(7);
    const before = tf.memory().numTensors;
    const history = new TrainingHistory(learner.model);
    await collect(learner.steps(2, { learningRate: 0.05, history }));
    history.at(3);
    history.restore(3);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("what it hands out is a copy", () => {
    const { model } = numbersModel(2);
    const history = new TrainingHistory(model);
    only(history.at(0)).fill(9);
    expect(only(history.at(0))).toEqual(new Float32Array(2));
  });

  it.each([-1, 1, 0.5, Number.NaN])("at(%d) of a history of one record is refused", (number) => {
    const history = new TrainingHistory(numbersModel(2).model);
    expect(() => history.at(number)).toThrow(
      new RangeError(
        `there is no record ${number}: the history has every one from 0, and the newest, 0; history.recorded lists them all`,
      ),
    );
  });

  it("is refused by a learner of another model", () => {
    const history = new TrainingHistory(numbersModel(1).model);
    expect(() => learnerWithMemory(7).start(1, { learningRate: 1, history })).toThrow(
      new RangeError(
        "the history is of another model: make it of the learner's, new TrainingHistory(learner.model)",
      ),
    );
  });

  it("refuses a maxBytes that is no room, and numbers of other kinds", () => {
    expect(() => new TrainingHistory(numbersModel(2).model, { maxBytes: 0 })).toThrow(
      new RangeError("expected maxBytes to be a number above 0, got 0"),
    );
    const state = { mask: tf.variable(tf.tensor1d([true, false], "bool")) };
    const model: Model = { parameters: [], state, forward: (inputs) => inputs.clone() };
    expect(() => new TrainingHistory(model)).toThrow(
      new TypeError("expected mask to be float32 or int32, got bool"),
    );
  });
});
