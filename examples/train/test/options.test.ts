import { describe, expect, it } from "vitest";
import { readOptions } from "../src/options.ts";
import { UsageError } from "../src/usageError.ts";

describe("readOptions(args)", () => {
  it("is the book's run by default", () => {
    expect(readOptions([])).toEqual({
      data: undefined,
      labels: [3, 7],
      epochs: 40,
      seed: 42,
      learningRate: 0.1,
      batchSize: 256,
      save: undefined,
    });
  });

  it("reads every option", () => {
    const line =
      "--data mnist --labels 0,9 --epochs 1 --seed 0 --learning-rate 1e-3 --batch-size=1 --save net";
    expect(readOptions(line.split(" "))).toEqual({
      data: "mnist",
      labels: [0, 9],
      epochs: 1,
      seed: 0,
      learningRate: 0.001,
      batchSize: 1,
      save: "net",
    });
  });

  it("is help wherever that is asked for", () => {
    expect(readOptions(["--epochs", "3", "--help"])).toBe("help");
    expect(readOptions(["-h"])).toBe("help");
  });

  it.each([
    ["--epoch", "Unknown option '--epoch'"],
    ["mnist", "Unexpected argument 'mnist'"],
    ["--data", "Option '--data <value>' argument missing"],
    ["--epochs=0", '--epochs takes a whole number from 1 up, got "0"'],
    ["--epochs=2.5", '--epochs takes a whole number from 1 up, got "2.5"'],
    ["--epochs=1e3", '--epochs takes a whole number from 1 up, got "1e3"'],
    ["--seed=-1", '--seed takes a whole number from 0 up, got "-1"'],
    ["--seed=", '--seed takes a whole number from 0 up, got ""'],
    ["--batch-size=many", '--batch-size takes a whole number from 1 up, got "many"'],
    ["--learning-rate=0", '--learning-rate takes a number above 0, got "0"'],
    ["--learning-rate=fast", '--learning-rate takes a number above 0, got "fast"'],
    ["--learning-rate=Infinity", '--learning-rate takes a number above 0, got "Infinity"'],
    ["--labels=3", '--labels takes two different labels such as 3,7, got "3"'],
    ["--labels=3,3", '--labels takes two different labels such as 3,7, got "3,3"'],
    ["--labels=3,7,9", '--labels takes two different labels such as 3,7, got "3,7,9"'],
  ])("refuses %s in one sentence", (argument, message) => {
    expect(() => readOptions([argument])).toThrow(new UsageError(message));
  });
});
