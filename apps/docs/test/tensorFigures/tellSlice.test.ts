import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { describe, expect, it } from "vitest";
import { cutPixels } from "../../course/03-arrays-and-tensors/figures/cutPixels.ts";
import {
  cutsOf,
  exploreSlices,
  firstDigitState,
  firstSliceState,
  grid,
  mine,
  stepBound,
} from "../../course/03-arrays-and-tensors/figures/exploreSlices.ts";
import {
  sliceCode,
  slicePython,
  sliceShape,
  tellSlice,
} from "../../course/03-arrays-and-tensors/figures/tellSlice.ts";

describe("the words of a slice", () => {
  it("writes bounds as Python does, and begin and size as TensorFlow.js does", () => {
    const cuts = cutsOf(firstSliceState, grid);
    expect(slicePython(firstSliceState, grid)).toBe("grid[1:3, 2:6]");
    expect(sliceCode(firstSliceState, grid)).toBe("grid.slice([1, 2], [2, 4])");
    expect(sliceShape(cuts)).toEqual([2, 4]);
    expect(tellSlice(cuts)).toBe("Rows 1 to 2, columns 2 to 5: shape [2, 4].");
  });

  it("writes an open axis as a colon alone", () => {
    const open = { rows: { begin: "", end: "" }, columns: { begin: "-1", end: "" } };
    expect(slicePython(open, grid)).toBe("grid[:, -1:]");
    expect(sliceCode(open, grid)).toBe("grid.slice([0, 6], [5, 1])");
  });

  it("writes code that TensorFlow.js accepts, with the shape that it says, even out of range", async () => {
    await useEngine();
    const bounds = ["", "-9", "-1", "0", "3", "5", "9"];
    for (const begin of bounds) {
      for (const end of bounds) {
        const state = exploreSlices(
          exploreSlices(firstSliceState, { axis: "columns", bound: "begin", text: begin }),
          { axis: "columns", bound: "end", text: end },
        );
        const [from = [], size = []] =
          sliceCode(state, grid)
            .match(/\[[^\]]*\]/g)
            ?.map((list): number[] => JSON.parse(list)) ?? [];
        const shape = tf.tidy(() => tf.zeros([5, 7]).slice(from, size).shape);
        expect(shape).toEqual(sliceShape(cutsOf(state, grid)));
      }
    }
  });
});

describe("a slice of the reader's digit", () => {
  it("is told under the name that cells have for it", () => {
    expect(slicePython(firstDigitState, mine)).toBe("mine[:14, :]");
    expect(sliceCode(firstDigitState, mine)).toBe("mine.slice([0, 0], [14, 28])");
    expect(tellSlice(cutsOf(firstDigitState, mine))).toBe(
      "Rows 0 to 13, columns 0 to 27: shape [14, 28].",
    );
  });

  it("holds the pixels that TensorFlow.js cuts", () => {
    const data = Uint8Array.from({ length: 784 }, (_, place) => place % 251);
    const state = { rows: { begin: "3", end: "5" }, columns: { begin: "-3", end: "" } };
    const part = cutPixels({ shape: [28, 28], data }, cutsOf(state, mine));
    const cut = tf.tidy(() =>
      Array.from(tf.tensor2d(Array.from(data), [28, 28]).slice([3, 25], [2, 3]).dataSync()),
    );
    expect(part).toEqual({ shape: [2, 3], data: cut });
  });
});

describe("stepBound(text, by, whenOpen)", () => {
  it("steps from the number, or from where an open bound stands", () => {
    expect([stepBound("3", 1, 0), stepBound("0", -1, 0), stepBound("", -1, 7)]).toEqual([
      "4",
      "-1",
      "6",
    ]);
  });
});
