import * as tf from "@tensorflow/tfjs";
import { type ByteArray, toIntensities, useEngine } from "@underhood/core";
import { assert, constantFrom, integer, property, uint8Array } from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { engineFiles } from "./engineFiles.ts";

describe.each([true, false])("toIntensities, with training kernels: %s,", (trainingKernels) => {
  beforeEach(async () => {
    await useEngine("wasm", { ...engineFiles, trainingKernels });
  });

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
      new TypeError(
        "expected { shape, data } with bytes 0..255 in a Uint8Array as data, got a Float32Array",
      ),
    );
  });

  it("keeps no tensor but its result", () => {
    const before = tf.memory().numTensors;
    const intensities = toIntensities({ shape: [3], data: new Uint8Array(3) });
    expect(tf.memory().numTensors).toBe(before + 1);
    intensities.dispose();
  });

  it("takes the examples at some places, in their order", () => {
    const data = new Uint8Array([0, 51, 102, 153, 204, 255]);
    expect(toIntensities({ shape: [3, 2], data }, [2, 0, 2])).toBeTensor(
      [3, 2],
      [0.8, 1, 0, 0.2, 0.8, 1],
    );
    expect(toIntensities({ shape: [3, 2], data }, [])).toBeTensor([0, 2], []);
  });

  it("agrees with plain TypeScript for any number of bytes and places", () => {
    assert(
      property(
        uint8Array({ minLength: 1, maxLength: 200 }),
        constantFrom(1, 2, 3, 8, 17),
        integer({ min: 0, max: 9 }),
        (bytes, length, skipped) => {
          const count = Math.floor(bytes.length / length);
          const data = bytes.subarray(0, count * length);
          const places = Array.from({ length: count }, (_, i) => i)
            .slice(skipped)
            .reverse();
          const result = toIntensities({ shape: [count, length], data }, places);
          const expected = places.flatMap((place) =>
            Array.from({ length }, (_, i) => Math.fround((data[place * length + i] ?? 0) / 255)),
          );
          expect(result).toBeTensor([places.length, length], expected, 0);
          result.dispose();
        },
      ),
    );
  });

  it.each([-1, 3, 0.5, Number.NaN])("refuses %d as a place among three", (place) => {
    const bytes = { shape: [3], data: new Uint8Array(3) };
    expect(() => toIntensities(bytes, [0, place])).toThrow(
      new RangeError(`expected places from 0 to 2, got ${place}`),
    );
  });

  it("refuses places of a single byte", () => {
    expect(() => toIntensities({ shape: [], data: new Uint8Array(1) }, [0])).toThrow(RangeError);
  });
});
