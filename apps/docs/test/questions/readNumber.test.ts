import fc from "fast-check";
import { expect, it } from "vitest";
import { readNumber } from "../../src/questions/readNumber.ts";

it.each([
  ["61", 61],
  [" 0.5 ", 0.5],
  ["0,5", 0.5],
  [".5", 0.5],
  ["-3", -3],
  ["−0.05", -0.05],
  ["1,682", 1682],
  ["12 396", 12396],
  ["1,682,000.5", 1682000.5],
  ["0,125", 0.125],
  ["3/4", 0.75],
  ["51 / 255", 0.2],
  ["1e-3", 0.001],
])("readNumber(%j) is %d", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each([
  "",
  "   ",
  "many",
  "1/0",
  "1/2/3",
  "1.2.3",
  "1,2,3",
  "12 apples",
  "0x10",
  "Infinity",
  "--1",
])("readNumber(%j) is no number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

it("readNumber(text, unit) takes the unit behind the number, or none", () => {
  expect(readNumber("24 pixels", "pixels")).toBe(24);
  expect(readNumber("24", "pixels")).toBe(24);
  expect(readNumber("24 apples", "pixels")).toBeUndefined();
});

it("readNumber(text) reads every number that JavaScript and English write", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(readNumber(`${number}`) === number).toBe(true); // 0 for −0 too
    }),
  );
  fc.assert(
    fc.property(fc.integer(), (number) => {
      expect(readNumber(number.toLocaleString("en"))).toBe(number);
    }),
  );
});
