import { describe, expect, it } from "vitest";
import { readOptions } from "../src/options.ts";
import { UsageError } from "../src/usageError.ts";

describe("readOptions(args, environment)", () => {
  it.each([
    [[], {}, { data: undefined, plainKernels: false, write: false }],
    [["--data", "here", "--write"], {}, { data: "here", plainKernels: false, write: true }],
    [[], { UNDERHOOD_MNIST: "there" }, { data: "there", plainKernels: false, write: false }],
    [
      ["--data=here"],
      { UNDERHOOD_MNIST: "there" },
      { data: "here", plainKernels: false, write: false },
    ],
    [[], { UNDERHOOD_MNIST: "" }, { data: undefined, plainKernels: false, write: false }],
    [["--plain-kernels"], {}, { data: undefined, plainKernels: true, write: false }],
    [["--plain-kernels", "--write", "--help"], {}, "help"],
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

  it("refuses to keep for the site what the training kernels did not compute", () => {
    expect(() => readOptions(["--write", "--plain-kernels"], {})).toThrow(
      new UsageError(
        "--write keeps the numbers of the training kernels, so it cannot go with --plain-kernels",
      ),
    );
  });
});
