import { describe, expect, it } from "vitest";
import { readOptions } from "../src/options.ts";
import { UsageError } from "../src/usageError.ts";

describe("readOptions(args, environment)", () => {
  it.each([
    [[], {}, { data: undefined, write: false }],
    [["--data", "here", "--write"], {}, { data: "here", write: true }],
    [[], { UNDERHOOD_MNIST: "there" }, { data: "there", write: false }],
    [["--data=here"], { UNDERHOOD_MNIST: "there" }, { data: "here", write: false }],
    [[], { UNDERHOOD_MNIST: "" }, { data: undefined, write: false }],
    [["--write", "-h"], {}, "help"],
  ])("reads %j with %j", (args, environment, options) => {
    expect(readOptions(args, environment)).toEqual(options);
  });

  it.each([
    ["--dat", "Unknown option '--dat'"],
    ["mnist", "Unexpected argument 'mnist'"],
    ["--data", "Option '--data <value>' argument missing"],
  ])("refuses %s in one sentence", (argument, message) => {
    expect(() => readOptions([argument], {})).toThrow(new UsageError(message));
  });
});
