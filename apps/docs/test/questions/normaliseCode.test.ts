import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseCode } from "../../src/questions/normaliseCode.ts";

it.each([
  [" images . mean( 0 ) ;", "images.mean(0)"],
  ["digit(three, { caption: 'a 3' })", 'digit(three,{caption:"a 3"})'],
  ["x.slice([1,−1])", "x.slice([1,-1])"],
  ["const  a = new Set()", "const a=new Set()"],
  ["mean 3", "mean 3"],
  ["  ;; ", ""],
])("normaliseCode(%j) is %j", (line, normal) => {
  expect(normaliseCode(line)).toBe(normal);
});

const tokens = fc.array(fc.constantFrom("images", "mean", "(", ")", "[", "]", ",", ".", "0", "-"), {
  minLength: 1,
});
const space = fc.constantFrom("", " ", "  ", "\t");

it("normaliseCode(line) does not depend on spaces beside brackets, commas and dots", () => {
  fc.assert(
    fc.property(tokens, fc.array(space, { minLength: 40, maxLength: 40 }), (words, spaces) => {
      const isWord = (word = "") => /^[\w]/.test(word);
      const spaced = words.map((word, i) => {
        const between = isWord(word) && isWord(words[i + 1]) ? "" : (spaces[i % 40] ?? "");
        return word + between;
      });
      expect(normaliseCode(spaced.join(""))).toBe(normaliseCode(words.join("")));
    }),
  );
});

it("normaliseCode(line) has nothing left to do the second time", () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      expect(normaliseCode(normaliseCode(line))).toBe(normaliseCode(line));
    }),
  );
});

it("normaliseCode(line) keeps words apart that are two", () => {
  expect(normaliseCode("mean 3")).not.toBe(normaliseCode("mean3"));
});
