import { describe, expect, it } from "vitest";
import {
  exploreAxes,
  firstAxisState,
} from "../../course/03-arrays-and-tensors/figures/exploreAxes.ts";
import {
  collapseCode,
  collapsePython,
  tellCollapse,
  tellSources,
} from "../../course/03-arrays-and-tensors/figures/tellCollapse.ts";

describe("exploreAxes(state, change)", () => {
  it("keeps the axis while the tensor has it, else takes its last one", () => {
    const cube = exploreAxes(exploreAxes(firstAxisState, { rank: 3 }), { axis: 2 });
    expect(exploreAxes(cube, { rank: 2 }).axis).toBe(1);
    expect(exploreAxes(cube, { rank: 0 }).axis).toBe("all");
    expect(exploreAxes(firstAxisState, { rank: 3 }).axis).toBe(0);
  });

  it("looks at the first number again when the result has another shape", () => {
    const looking = exploreAxes(firstAxisState, { chosen: 3 });
    expect(exploreAxes(looking, { axis: 1 }).chosen).toBe(0);
    expect(exploreAxes(looking, { operation: "max" }).chosen).toBe(3);
  });
});

describe("the words of a collapse", () => {
  const state = exploreAxes(firstAxisState, { chosen: 1 }); // [3, 4], mean(0): 8, 2 and 5

  it("tells shapes, place and numbers", () => {
    expect(tellSources(state)).toBe("mean of 8, 2, 5 = 5");
    expect(tellCollapse(state)).toBe(
      "Shape [3, 4], mean along axis 0: shape [4]. Result [1]: mean of 8, 2, 5 = 5.",
    );
  });

  it("counts the numbers instead of listing them when there are many", () => {
    expect(tellSources(exploreAxes(state, { axis: "all", operation: "max" }))).toBe(
      "max of all 12 numbers = 9",
    );
  });

  it("writes both languages' code; PyTorch's maximum along an axis is amax", () => {
    expect(collapseCode(state)).toBe("tensor.mean(0)");
    expect(collapseCode(exploreAxes(state, { axis: "all" }))).toBe("tensor.mean()");
    const largest = exploreAxes(state, { operation: "max" });
    expect([collapseCode(largest), collapsePython(largest)]).toEqual([
      "tensor.max(0)",
      "tensor.amax(0)",
    ]);
    expect(collapsePython(exploreAxes(largest, { axis: "all" }))).toBe("tensor.max()");
  });
});
