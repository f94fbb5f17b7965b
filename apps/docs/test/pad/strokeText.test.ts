import { describe, expect, it } from "vitest";
import { strokeOfText, strokeText } from "../../src/pad/strokeText.ts";
import { tidyStroke } from "../../src/pad/tidyStroke.ts";
import { fitted, sevens, threes } from "./shapes.ts";

describe("strokeText(stroke) and strokeOfText(text)", () => {
  it("keep a point to the eighth of a pixel, in four letters", () => {
    const text = strokeText([{ x: 0, y: 28 }]);
    expect(text).toBe("0w74"); // (0 + 4) × 8 = 32 and (28 + 4) × 8 = 256, to the base 36
    expect(strokeOfText(text)).toEqual([{ x: 0, y: 28 }]);
    expect(strokeOfText(strokeText([{ x: 1.06, y: -99 }]))).toEqual([{ x: 1, y: -4 }]);
  });

  it.each(Object.entries({ ...threes, ...sevens }))(
    "give a tidied %s back as it was",
    (_, shape) => {
      const drawing = fitted(shape, { height: 20, x: 14, y: 14 }).map(tidyStroke);
      expect(drawing.map(strokeText).map(strokeOfText)).toEqual(drawing);
    },
  );

  it.each(["", "0w7", "0w74!", "0W74"])("refuse %j", (text) => {
    expect(() => strokeOfText(text)).toThrow("expected four letters or digits");
  });
});
