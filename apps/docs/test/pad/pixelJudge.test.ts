import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { digitFromDrawing, loadDigits } from "@underhood/data";
import { beforeAll, describe, expect, it } from "vitest";
import type { Judge } from "../../src/pad/judgement.ts";
import { pixelJudge } from "../../src/pad/pixelJudge.ts";
import { rasterise } from "../../src/pad/rasterise.ts";
import { fitted, sevens, threes } from "./shapes.ts";

let judge: Judge;

beforeAll(async () => {
  await useEngine();
  judge = pixelJudge((await loadDigits({ labels: [3, 7] })).training);
});

const places = [
  { height: 8, x: 14, y: 14 },
  { height: 12, x: 8, y: 9 },
  { height: 16, x: 19, y: 15 },
  { height: 20, x: 14, y: 14 },
  { height: 25, x: 14, y: 14 },
];

describe.each([
  [3, threes],
  [7, sevens],
] as const)("pixelJudge(training) on drawn %is", (digit, shapes) => {
  it.each(Object.entries(shapes))(
    "calls a %s one that, at any size and place",
    async (_, shape) => {
      for (const place of places) {
        const { called, distances } = await judge(rasterise(fitted(shape, place)));
        const told = `${place.height} high: ${distances.three} to 3, ${distances.seven} to 7`;
        expect(called, told).toBe(digit);
      }
    },
  );
});

describe("pixelJudge(training)", () => {
  it("shows the digit it judged, and distances that are its mean absolute differences", async () => {
    const drawing = rasterise(fitted(threes.round, { height: 20, x: 14, y: 14 }));
    const { digit, distances } = await judge(drawing);
    expect(digit).toEqual(digitFromDrawing(drawing));
    const { training } = await loadDigits({ labels: [3] });
    const [count] = training.images.shape;
    let sum = 0;
    for (let pixel = 0; pixel < 784; pixel++) {
      let mean = 0;
      for (let i = 0; i < count; i++) mean += (training.images.data[i * 784 + pixel] ?? 0) / count;
      sum += Math.abs((digit.data[pixel] ?? 0) - mean) / 255;
    }
    expect(distances.three).toBeCloseTo(sum / 784, 5);
  });

  it("judges the drawing as it is, too: a small 3 in a corner lies nearer to the mean 7 than its digit", async () => {
    const { called, distances, asDrawn } = await judge(
      rasterise(fitted(threes.round, { height: 10, x: 6, y: 6 })),
    );
    expect(called).toBe(3);
    expect(asDrawn.distances.three).toBeGreaterThan(distances.three);
    expect(asDrawn.called).toBe(7);
  });

  it("refuses an empty drawing", async () => {
    await expect(judge(rasterise([]))).rejects.toThrow(RangeError);
  });

  it("keeps no tensor of a drawing", async () => {
    const drawing = rasterise(fitted(sevens.plain, { height: 20, x: 14, y: 14 }));
    const before = tf.memory().numTensors;
    await judge(drawing);
    expect(tf.memory().numTensors).toBe(before);
  });
});
