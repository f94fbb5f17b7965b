import { expect, it } from "vitest";
import { wrapped } from "../src/wrapped.ts";

it.each([
  [[], []],
  [["one"], ["one"]],
  [
    ["one", "two", "three"],
    ["one two", "three"],
  ],
  [
    ["unbreakable", "a"],
    ["unbreakable", "a"],
  ],
])("wrapped(%j, 8) keeps to 8 characters where it can", (words, lines) => {
  expect(wrapped(words, 8)).toEqual(lines);
});
