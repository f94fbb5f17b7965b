import { describe, expect, it } from "vitest";
import { cellsThatUse } from "../../src/lesson/cellsThatUse.ts";

describe('cellsThatUse("myDigit", texts)', () => {
  it("finds the cells that name it, and those that name what these declare", () => {
    const texts = [
      "const three = 3;",
      "show(myDigit);",
      "const [mine, { label: ours }] = [myDigit, { label: 1 }];\nshow(mine);",
      "show(three);",
      "function nearest() { return mine; }",
      "  nearest()",
      "show(ours + 1);",
    ];
    expect(cellsThatUse("myDigit", texts)).toEqual([false, true, true, false, true, true, true]);
  });

  it("takes no part of a word for it", () => {
    expect(cellsThatUse("myDigit", ["myDigits; notmyDigit; $myDigit"])).toEqual([false]);
  });
});
