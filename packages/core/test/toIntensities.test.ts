import * as tf from "@tensorflow/tfjs";
import { type ByteArray, toIntensities } from "@underhood/core";
import { describe, expect, it } from "vitest";

describe("toIntensities({ shape, data })", () => {
  it("divides every byte by 255, in float32", () => {
    const data = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const intensities = toIntensities({ shape: [2, 8, 16], data });
    expect(intensities.dtype).toBe("float32");
    expect(intensities).toBeTensor(
      [2, 8, 16],
      Array.from(data, (byte) => Math.fround(byte / 255)),
      0,
    );
  });

  it("takes a view of a part of a larger buffer", () => {
    const data = new Uint8Array([9, 0, 255, 9]).subarray(1, 3);
    expect(toIntensities({ shape: [2], data })).toBeTensor([2], [0, 1], 0);
  });

  it("takes no bytes, and a single one", () => {
    expect(toIntensities({ shape: [0, 28, 28], data: new Uint8Array() })).toBeTensor(
      [0, 28, 28],
      [],
    );
    expect(toIntensities({ shape: [], data: new Uint8Array([51]) })).toBeTensor([], [0.2]);
  });

  it("leaves the bytes as they are", () => {
    const data = new Uint8Array([1, 2]);
    toIntensities({ shape: [2], data }).dispose();
    expect([...data]).toEqual([1, 2]);
  });

  it("refuses more or fewer bytes than the shape holds", () => {
    expect(() => toIntensities({ shape: [28, 28], data: new Uint8Array(783) })).toThrow(
      new RangeError("expected 784 bytes for the shape [28, 28], got 783"),
    );
  });

  it("refuses numbers that are no bytes, since they may be intensities already", () => {
    const floats = { shape: [1], data: new Float32Array(1) } as unknown as ByteArray;
    expect(() => toIntensities(floats)).toThrow(
      new TypeError("expected bytes 0..255 in a Uint8Array, got Float32Array"),
    );
  });

  it("keeps no tensor but its result", () => {
    const before = tf.memory().numTensors;
    const intensities = toIntensities({ shape: [3], data: new Uint8Array(3) });
    expect(tf.memory().numTensors).toBe(before + 1);
    intensities.dispose();
  });
});
