import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";
import { describe, expect, it } from "vitest";
import {
  exploreSlices,
  firstSliceState,
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
    expect(slicePython(firstSliceState)).toBe("grid[1:3, 2:6]");
    expect(sliceCode(firstSliceState)).toBe("grid.slice([1, 2], [2, 4])");
    expect(sliceShape(firstSliceState)).toEqual([2, 4]);
    expect(tellSlice(firstSliceState)).toBe("Rows 1 to 2, columns 2 to 5: shape [2, 4].");
  });

  it("writes an open axis as a colon alone", () => {
    const open = { rows: { begin: "", end: "" }, columns: { begin: "-1", end: "" } };
    expect(slicePython(open)).toBe("grid[:, -1:]");
    expect(sliceCode(open)).toBe("grid.slice([0, 6], [5, 1])");
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
          sliceCode(state)
            .match(/\[[^\]]*\]/g)
            ?.map((list): number[] => JSON.parse(list)) ?? [];
        const shape = tf.tidy(() => tf.zeros([5, 7]).slice(from, size).shape);
        expect(shape).toEqual(sliceShape(state));
      }
    }
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
