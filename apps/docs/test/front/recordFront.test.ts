import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { loadDigits, type TrainingAndValidation } from "@underhood/data";
import { distance } from "@underhood/models";
import { beforeAll, describe, expect, it } from "vitest";
import { type FrontRecording, recordFront } from "../../src/front/recordFront.ts";
import { meanOf } from "../../src/pad/pixelJudge.ts";

let digits: TrainingAndValidation;
let recording: FrontRecording;

beforeAll(async () => {
  await useEngine();
  digits = await loadDigits({ labels: [3, 7] });
  recording = recordFront(digits);
});

describe("recordFront(digits)", () => {
  it("gives what the front page shows (vitest -u records it anew)", async () => {
    const text = `${JSON.stringify(recording, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../src/front/outputs.json");
  });

  it("shows three 3s and three 7s that are read rightly, and the first misread digit", () => {
    const readings = recording.digits.map(({ label, called }) => `${label} as ${called}`);
    expect(readings.filter((reading) => reading === "3 as 3")).toHaveLength(3);
    expect(readings.filter((reading) => reading === "7 as 7")).toHaveLength(3);
    expect(recording.digits.filter(({ label, called }) => label !== called)).toHaveLength(1);
  });

  it("grows each distance from 0, over 28 rows, to what `distance` measures", () => {
    for (const { image, toThree, toSeven } of recording.digits) {
      const pixels = tf.tensor2d(
        Array.from(Buffer.from(image, "base64"), (byte) => byte / 255),
        [28, 28],
      );
      for (const [grown, label] of [
        [toThree, 3],
        [toSeven, 7],
      ] as const) {
        expect(grown).toHaveLength(29);
        expect(grown[0]).toBe(0);
        expect(grown).toEqual(grown.toSorted((a, b) => a - b));
        const whole = distance(pixels, meanOf(digits.training, label)).dataSync()[0];
        expect(grown[28]).toBeCloseTo(whole ?? Number.NaN, 4);
      }
    }
  });

  it("keeps no tensor", () => {
    const before = tf.memory().numTensors;
    recordFront(digits);
    expect(tf.memory().numTensors).toBe(before);
  });
});
