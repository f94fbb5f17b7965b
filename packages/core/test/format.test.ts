import * as tf from "@tensorflow/tfjs";
import { type FormatOptions, format } from "@underhood/core";
import { describe, expect, it } from "vitest";
import recorded from "./fixtures/format.json" with { type: "json" };

/** What PyTorch printed, written by test/reference/record_format.py. */
interface Recorded {
  shape: number[];
  dtype: "float32" | "int32" | "bool";
  /** The values, or else the step between them. */
  values?: (number | string)[];
  step?: number;
  options: FormatOptions;
  text: string;
}
const printed = recorded as Recorded[];

describe("format(tensor, options) writes what PyTorch prints", () => {
  for (const each of printed) {
    it(titleOf(each), () => {
      const tensor = tensorOf(each);
      expect(format(tensor, each.options)).toBe(each.text);
      tensor.dispose();
    });
  }
});

function titleOf({ shape, dtype, text, options }: Recorded): string {
  const lines = text.split("\n");
  const settings = Object.entries(options).map(([name, value]) => `, ${name} ${value}`);
  return `${dtype} [${shape}]${settings.join("")}: ${lines[0]}${lines.length > 1 ? " …" : ""}`;
}

function tensorOf({ shape, dtype, values, step = 0 }: Recorded): tf.Tensor {
  const size = shape.reduce((product, axis) => product * axis, 1);
  const numbers = values?.map(Number) ?? Array.from({ length: size }, (_, i) => i * step);
  return tf.tidy(() => tf.tensor(numbers, shape, "float32").cast(dtype));
}

describe("format(tensor)", () => {
  it("writes a variable like any tensor", () => {
    expect(format(tf.variable(tf.tensor1d([0.5, 1])))).toBe("tensor([0.5000, 1.0000])");
  });

  it("takes an infinite line width, threshold and number of edge items", () => {
    const numbers = Array.from({ length: 1500 }, (_, i) => i);
    const [lineWidth, threshold] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const text = `tensor([${numbers.map((number) => String(number).padStart(4)).join(", ")}])`;
    const tensor = tf.tensor1d(numbers, "int32");
    expect(format(tensor, { lineWidth, threshold })).toBe(text);
    expect(format(tensor, { lineWidth, edgeItems: Number.POSITIVE_INFINITY })).toBe(text);
  });

  it("keeps no tensor", () => {
    const tensor = tf.ones([30, 40]);
    const before = tf.memory().numTensors;
    format(tensor);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses strings", () => {
    expect(() => format(tf.tensor(["three"]))).toThrow(
      new TypeError("expected a tensor of float32, int32 or bool, got string"),
    );
  });

  it.each([
    {
      options: { precision: 21 },
      message: "expected precision to be a whole number, 0 to 20, got 21",
    },
    {
      options: { precision: Number.NaN },
      message: "expected precision to be a whole number, 0 to 20, got NaN",
    },
    {
      options: { threshold: -1 },
      message: "expected threshold to be a whole number, 0 or more, got -1",
    },
    {
      options: { edgeItems: 0 },
      message: "expected edgeItems to be a whole number, 1 or more, got 0",
    },
    {
      options: { edgeItems: 1.5 },
      message: "expected edgeItems to be a whole number, 1 or more, got 1.5",
    },
    {
      options: { lineWidth: 0 },
      message: "expected lineWidth to be a whole number, 1 or more, got 0",
    },
  ])("refuses $options", ({ options, message }) => {
    expect(() => format(tf.tensor([1]), options)).toThrow(new RangeError(message));
  });
});
