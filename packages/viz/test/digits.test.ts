import { digits } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

const stack = { shape: [3, 1, 2], data: Uint8Array.of(0, 1, 2, 3, 4, 5) };

describe("digits(images)", () => {
  it("cuts a stack [count, height, width] into its images", () => {
    expect(digits(stack)).toStrictEqual({
      kind: "digits",
      images: [
        { height: 1, width: 2, ink: [0, 1] },
        { height: 1, width: 2, ink: [2, 3] },
        { height: 1, width: 2, ink: [4, 5] },
      ],
      columns: 3,
    });
  });

  it("takes a list of images of one size, bytes and other numbers mixed", () => {
    const images = [
      { shape: [1, 1], data: Uint8Array.of(7) },
      { shape: [1, 1], data: [1] },
    ];
    expect(digits(images).images.map(({ ink }) => ink)).toEqual([[7], [255]]);
  });

  it("puts up to 8 side by side, or as many as { columns } says", () => {
    const many = { shape: [20, 1, 1], data: new Uint8Array(20) };
    expect(digits(many).columns).toBe(8);
    expect(digits(many, { columns: 5 }).columns).toBe(5);
  });

  it("keeps { labels } as texts, whatever list they come in", () => {
    expect(digits(stack, { labels: Uint8Array.of(3, 7, 3) }).labels).toEqual(["3", "7", "3"]);
  });

  it("refuses labels that are not one for each image", () => {
    expect(() => digits(stack, { labels: ["3"] })).toThrow(
      new RangeError("digits: expected a label for each of 3 images, got 1"),
    );
  });

  it("refuses images of different sizes, none, one alone, a tensor, and odd columns", () => {
    const images = [
      { shape: [1, 1], data: Uint8Array.of(7) },
      { shape: [1, 2], data: Uint8Array.of(7, 7) },
    ];
    expect(() => digits(images)).toThrow(
      new RangeError(
        "digits: image 1 has the shape [1, 2], but image 0 has [1, 1]; one grid holds images of one size",
      ),
    );
    expect(() => digits([])).toThrow("digits: expected at least one image, got none");
    expect(() => digits({ shape: [1, 2], data: [0, 0] })).toThrow(/one image is drawn by digit/);
    // @ts-expect-error a tensor is refused by its type too
    expect(() => digits([tensorLike([1, 1], [0])])).toThrow(/digits: image 0: .* got a tensor/);
    // @ts-expect-error: from JavaScript, anything may come.
    expect(() => digits({ images: {}, labels: [] })).toThrow(
      new TypeError(
        "digits: expected { shape: [count, height, width], data: numbers }, got Object; of labelled images, " +
          "pass the images",
      ),
    );
    expect(() => digits(stack, { columns: 0 })).toThrow(
      new RangeError("digits: columns must be a whole number from 1 up, got 0"),
    );
  });
});
