import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exploreAxes,
  firstAxisState,
  type TensorChoice,
} from "../../course/03-arrays-and-tensors/figures/exploreAxes.ts";
import { firstSliceState } from "../../course/03-arrays-and-tensors/figures/exploreSlices.ts";
import { readAxisState } from "../../course/03-arrays-and-tensors/figures/readAxisState.ts";
import { readSliceState } from "../../course/03-arrays-and-tensors/figures/readSliceState.ts";

const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("readAxisState(raw)", () => {
  it("gives back whatever the axis explorer can show", () => {
    const change = fc.record({
      tensor: fc.constantFrom<TensorChoice>(0, 1, 2, 3, "yours"),
      operation: fc.constantFrom("mean" as const, "sum" as const, "max" as const),
      axis: fc.constantFrom(0, 1, 2, "all" as const),
    });
    fc.assert(
      fc.property(change, (change) => {
        const state = exploreAxes(firstAxisState, change);
        expect(readAxisState(sent(state))).toEqual(state);
      }),
    );
  });

  it.each([null, {}, { tensor: 4 }, { axis: 2 }, { operation: "min" }, { chosen: 99 }])(
    "refuses %j",
    (change) => {
      const raw =
        change && Object.keys(change).length > 0 ? { ...firstAxisState, ...change } : change;
      expect(() => readAxisState(raw)).toThrow(RangeError);
    },
  );
});

describe("readSliceState(raw)", () => {
  it("gives back what was typed, and refuses what cannot be", () => {
    expect(readSliceState(sent(firstSliceState))).toEqual(firstSliceState);
    for (const begin of [1, null, "12345678901"])
      expect(() => readSliceState({ ...firstSliceState, rows: { begin, end: "3" } })).toThrow(
        "as it can be typed",
      );
  });
});
