import { describe, expect, it } from "vitest";
import {
  type AxisState,
  exploreAxes,
  firstAxisState,
  tensorsOf,
} from "../../course/03-arrays-and-tensors/figures/exploreAxes.ts";
import { intensitiesOf } from "../../course/03-arrays-and-tensors/figures/smallTensor.ts";
import {
  collapseCode,
  collapsePython,
  tellCollapse,
  tellSources,
} from "../../course/03-arrays-and-tensors/figures/tellCollapse.ts";

describe("exploreAxes(state, change)", () => {
  it("keeps the axis while the tensor has it, else takes its last one", () => {
    const cube = exploreAxes(exploreAxes(firstAxisState, { tensor: 3 }), { axis: 2 });
    expect(exploreAxes(cube, { tensor: 2 }).axis).toBe(1);
    expect(exploreAxes(cube, { tensor: 0 }).axis).toBe("all");
    expect(exploreAxes(firstAxisState, { tensor: 3 }).axis).toBe(0);
  });

  it("takes the reader's digit for a grid, and looks at its middle first", () => {
    const digit = exploreAxes(exploreAxes(firstAxisState, { tensor: 3, axis: 2 }), {
      tensor: "yours",
    });
    expect(digit).toMatchObject({ axis: 1, chosen: 14 });
    expect(exploreAxes(digit, { axis: "all" }).chosen).toBe(0);
  });

  it("looks at the first number again when the result has another shape", () => {
    const looking = exploreAxes(firstAxisState, { chosen: 3 });
    expect(exploreAxes(looking, { axis: 1 }).chosen).toBe(0);
    expect(exploreAxes(looking, { operation: "max" }).chosen).toBe(3);
  });
});

describe("the words of a collapse", () => {
  const state = exploreAxes(firstAxisState, { chosen: 1 }); // [3, 4], mean(0): 8, 2 and 5
  const data = Uint8Array.from({ length: 784 }, (_, place) => (place % 28 === 14 ? 255 : 0));
  const digit = intensitiesOf({ data }); // ink in column 14 alone
  const sourcesIn = (state: AxisState) => tellSources(state, tensorsOf(state, digit));
  const told = (state: AxisState) => tellCollapse(state, tensorsOf(state, digit));

  it("tells shapes, place and numbers", () => {
    expect(sourcesIn(state)).toBe("mean of 8, 2, 5 = 5");
    expect(told(state)).toBe(
      "Shape [3, 4], mean along axis 0: shape [4]. Result [1]: mean of 8, 2, 5 = 5.",
    );
  });

  it("counts the numbers instead of listing them when there are many", () => {
    expect(sourcesIn(exploreAxes(state, { axis: "all", operation: "max" }))).toBe(
      "max of all 12 numbers = 9",
    );
  });

  it("tells the reader's digit in intensities, under the name that cells have for it", () => {
    const yours = exploreAxes(state, { tensor: "yours" });
    expect(told(yours)).toBe(
      "Shape [28, 28], mean along axis 0: shape [28]. Result [14]: mean of all 28 numbers = 1.",
    );
    expect(sourcesIn(exploreAxes(yours, { chosen: 13, operation: "sum" }))).toMatch(/= 0$/);
    expect([collapseCode(yours), collapsePython(yours)]).toEqual(["mine.mean(0)", "mine.mean(0)"]);
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
