import { createRequire } from "node:module";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { beyondCore, wholeTfjsDetector } from "../../src/engine/usesWholeTfjs.ts";

const fromTfjs = createRequire(createRequire(import.meta.url).resolve("@tensorflow/tfjs"));
const importAll = `import * as tf from "@tensorflow/tfjs";\n`;

describe("beyondCore", () => {
  it("has all that @tensorflow/tfjs exports and its core does not", () => {
    const core = Object.keys(fromTfjs("@tensorflow/tfjs-core"));
    const more = Object.keys(tf).filter((name) => !core.includes(name) && name !== "default");
    expect(more.length).toBeGreaterThan(20);
    expect([...beyondCore]).toEqual(expect.arrayContaining(more));
  });
});

describe("wholeTfjsDetector()(code)", () => {
  it.each([
    "const mean = tf.tensor([1, 2]).mean() as tf.Tensor1D;",
    "const numbers = await tf.ones([2]).data();",
    "const settings = { model: 1 }; settings.model;",
    "const tfx = 1; tfx;",
  ])("is false for what the core has: %s", (code) => {
    expect(wholeTfjsDetector()(importAll + code)).toBe(false);
  });

  it.each([
    "const model = tf.sequential();",
    "model.add(tf . layers.dense({ units: 1 }));",
    "const { layers } = tf;",
    `tf["layers"];`,
    `await tf.setBackend("cpu");`,
    `await useEngine("cpu");`,
  ])("is true for what asks, or may ask, for more: %s", (code) => {
    expect(wholeTfjsDetector()(importAll + code)).toBe(true);
  });

  it("knows the name that an earlier cell imported it by, and nobody else's", () => {
    const usesWhole = wholeTfjsDetector();
    expect(usesWhole("const model = flow.sequential();")).toBe(false);
    expect(usesWhole(`import * as flow from "@tensorflow/tfjs";`)).toBe(false);
    expect(usesWhole("const model = flow.sequential();")).toBe(true);
  });
});
