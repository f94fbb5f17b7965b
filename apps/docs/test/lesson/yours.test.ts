import { describe, expect, it } from "vitest";
import { showsYours } from "../../src/lesson/settings/yours.ts";

describe("showsYours(settings)", () => {
  it("finds the reader's digit as a setting and inside of one, and nowhere else", () => {
    expect(showsYours({ "distance lab: digit": "yours" })).toBe(true);
    expect(showsYours({ other: 3, "axis explorer": { tensor: "yours", axis: 0 } })).toBe(true);
    expect(showsYours({ "axis explorer": { tensor: 2 }, shapes: ["[3]", null] })).toBe(false);
    expect(showsYours({})).toBe(false);
  });
});
