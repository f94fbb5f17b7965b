import { describe, expect, it } from "vitest";
import { firstFrame, frameAt, nextDigit } from "../../src/front/playback.ts";

describe("frameAt(time, count)", () => {
  it("starts with the first digit compared to the end, as the static page shows it", () => {
    expect(frameAt(firstFrame, 7)).toEqual({ digit: 0, rows: 28 });
  });

  it("lets a finished comparison stand, then compares the next digit row by row", () => {
    const frames = Array.from({ length: 136 }, (_, time) => frameAt(time, 7));
    expect(frames[67]).toEqual({ digit: 0, rows: 28 });
    expect(frames[68]).toEqual({ digit: 1, rows: 0 });
    expect(frames[68 + 5]).toEqual({ digit: 1, rows: 5 });
    expect(frames.filter(({ digit, rows }) => digit === 1 && rows === 28)).toHaveLength(40);
  });

  it("begins again after the last digit", () => {
    expect(frameAt(68 * 7, 7)).toEqual({ digit: 0, rows: 0 });
  });
});

describe("nextDigit(time)", () => {
  it.each([0, 28, 67])("leads from frame %i of the first digit to the second, compared", (time) => {
    expect(frameAt(nextDigit(time), 7)).toEqual({ digit: 1, rows: 28 });
  });
});
