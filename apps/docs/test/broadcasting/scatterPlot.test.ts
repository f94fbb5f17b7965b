import { describe, expect, it } from "vitest";
import {
  axes,
  digitNear,
  inOrder,
  marks,
  nextMisread,
  plotSize,
  pointOf,
  tellDigit,
} from "../../course/04-metrics-and-broadcasting/figures/scatterPlot.ts";
import {
  calledOf,
  type ScatteredDigit,
  validation,
} from "../../course/04-metrics-and-broadcasting/figures/validation.ts";

const digit = (place: number, label: 3 | 7, to3: number, to7: number): ScatteredDigit => ({
  place,
  label,
  to3,
  to7,
});

describe.each(["l1", "rmse"] as const)("the plot by %s", (measure) => {
  const digits = validation[measure];

  it("has room for every digit", () => {
    for (const each of digits) {
      const { x, y } = pointOf(each, measure);
      expect(Math.min(x, y)).toBeGreaterThan(4);
      expect(Math.max(x, y)).toBeLessThan(plotSize - 4);
    }
  });

  it("has the digits that are called 3 above its diagonal", () => {
    for (const each of digits) {
      const { x, y } = pointOf(each, measure);
      if (Math.abs(each.to3 - each.to7) < 0.002) continue; // rounded to a tenth of a unit
      expect(plotSize - y > x).toBe(calledOf(each) === 3);
    }
  });

  it("draws a mark for each digit of a label", () => {
    expect(marks(digits, 3, measure).match(/M/g)).toHaveLength(206);
    expect(marks(digits, 7, measure).match(/M/g)).toHaveLength(214);
  });

  it("leads from misread digit to misread digit, through all of them and back to the first", () => {
    const ordered = inOrder(digits);
    const count = digits.filter((each) => calledOf(each) !== each.label).length;
    const found = new Set<number>();
    let position = -1;
    for (let i = 0; i < count; i++) {
      const next = nextMisread(ordered, position);
      if (next === undefined) throw new Error("expected a misread digit");
      found.add(next.place);
      position = ordered.indexOf(next);
    }
    expect(found.size).toBe(count);
    expect(found).toContain(nextMisread(ordered, position)?.place);
  });
});

describe("digitNear", () => {
  const { from, to } = axes.l1;
  const middle = (from + to) / 2;
  const digits = [digit(0, 3, middle, middle), digit(1, 7, to, from)];

  it("finds the nearest mark within reach, and none beyond it", () => {
    const half = plotSize / 2;
    expect(digitNear(digits, { x: half + 3, y: half - 4 }, "l1", 5)?.place).toBe(0);
    expect(digitNear(digits, { x: half + 3, y: half - 5 }, "l1", 5)).toBeUndefined();
    expect(digitNear(digits, { x: plotSize, y: plotSize }, "l1", 5)?.place).toBe(1);
  });
});

describe("tellDigit", () => {
  it("tells the digit, its distances, and what it is called", () => {
    expect(tellDigit(digit(4, 3, 0.2, 0.1), "rmse")).toBe(
      "By RMSE, a 3, image 4: 0.2000 from the mean 3, 0.1000 from the mean 7, called a 7: misread.",
    );
  });
});
