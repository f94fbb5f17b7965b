import { digit } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("digit(image)", () => {
  it("keeps bytes as they are, 0 for paper and 255 for ink", () => {
    const image = { shape: [2, 3], data: Uint8Array.of(0, 1, 2, 100, 254, 255) };
    expect(digit(image)).toStrictEqual({
      kind: "digit",
      image: { height: 2, width: 3, ink: [0, 1, 2, 100, 254, 255] },
    });
  });

  it("turns numbers from 0 to 1 into bytes", () => {
    const image = { shape: [1, 4], data: Float32Array.of(0, 0.25, 0.5, 1) };
    expect(digit(image).image.ink).toEqual([0, 64, 128, 255]);
  });

  it("takes clamped bytes for bytes and other integers for numbers from 0 to 1", () => {
    expect(digit({ shape: [1, 2], data: Uint8ClampedArray.of(0, 200) }).image.ink).toEqual([
      0, 200,
    ]);
    expect(digit({ shape: [1, 2], data: Int32Array.of(0, 1) }).image.ink).toEqual([0, 255]);
  });

  it("with { range } says which values are paper and ink, also the other way round", () => {
    const data = [10, 15, 20];
    expect(digit({ shape: [1, 3], data }, { range: [10, 20] }).image.ink).toEqual([0, 128, 255]);
    expect(digit({ shape: [1, 3], data }, { range: [20, 10] }).image.ink).toEqual([255, 128, 0]);
  });

  it("forgives what rounding adds to 1, but no more", () => {
    expect(digit({ shape: [1, 1], data: [1.000001] }).image.ink).toEqual([255]);
    expect(() => digit({ shape: [1, 1], data: [1.001] })).toThrow(RangeError);
  });

  it("keeps the caption", () => {
    const image = { shape: [1, 1], data: Uint8Array.of(0) };
    expect(digit(image, { caption: "nothing" }).caption).toBe("nothing");
  });

  it("sends a tensor, or the promise of its data, back with advice", () => {
    const tensor = tensorLike([2, 2], [0, 0, 0, 0]);
    // @ts-expect-error a tensor is refused by its type too
    expect(() => digit(tensor)).toThrow(
      new TypeError(
        "digit: expected numbers, got a tensor; read it back with await tensor.data() and, where a shape is wanted, pass { shape: tensor.shape, data: await tensor.data() }",
      ),
    );
    // @ts-expect-error and so is a promise
    expect(() => digit({ shape: [2, 2], data: tensor.data() })).toThrow(
      new TypeError("digit: expected numbers, got a promise of them; write await before it"),
    );
  });

  it("refuses a shape that is no image", () => {
    const data = new Uint8Array(4);
    expect(() => digit({ shape: [4], data })).toThrow(
      new RangeError(
        "digit: expected the shape [height, width], got [4]; a flat list needs its shape back, such as { shape: [28, 28], data }",
      ),
    );
    expect(() => digit({ shape: [1, 2, 2], data })).toThrow(/several images are drawn by digits/);
    expect(() => digit({ shape: [0, 2], data: [] })).toThrow(
      /whole number from 1 up, got \[0, 2\]/,
    );
    // @ts-expect-error bare numbers have no shape
    expect(() => digit([1, 2])).toThrow(TypeError);
  });

  it("refuses data of another length than the shape says", () => {
    expect(() => digit({ shape: [2, 2], data: new Uint8Array(3) })).toThrow(
      new RangeError("digit: the shape [2, 2] holds 4 numbers, but data has 3"),
    );
  });

  it("refuses NaN and says where it is", () => {
    expect(() => digit({ shape: [1, 2], data: [0, Number.NaN] })).toThrow(
      /^digit: data\[1\]: expected a finite number, got NaN; /,
    );
  });

  it("refuses bytes in a list that says it holds numbers from 0 to 1", () => {
    expect(() => digit({ shape: [1, 2], data: [0, 255] })).toThrow(
      /pixel 1 is 255, outside the range 0 to 1; bytes come as a Uint8Array/,
    );
    expect(() => digit({ shape: [1, 1], data: [0] }, { range: [3, 3] })).toThrow(RangeError);
  });
});
