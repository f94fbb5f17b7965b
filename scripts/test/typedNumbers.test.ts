import { expect, test } from "vitest";
import { typedNumbers } from "../check/typedNumbers.mjs";

test("typedNumbers() finds numbers in sentences, lists, tables and components, with their lines", () => {
  const mdx = [
    "# A mean of 0.9511",
    "",
    "The program reads 926 of",
    "1,010 threes.",
    "",
    "- 95 %",
    "",
    "<Predict>",
    "",
    "Is it 42?",
    "",
    "</Predict>",
  ].join("\n");
  expect(typedNumbers(mdx)).toEqual([
    { line: 1, number: "0.9511" },
    { line: 3, number: "926" },
    { line: 4, number: "1,010" },
    { line: 6, number: "95" },
    { line: 10, number: "42" },
  ]);
});

test("typedNumbers() leaves single figures, code, formulas, values and links alone", () => {
  const mdx = [
    'import { a } from "./b12";',
    "",
    "A 3 or two 7s at `[4:10, 9:15]`, $x^{12}$ and",
    'of <Value of="count" digits={10} /> {"99"} [here](/course/100), on wasm32.',
    "",
    "```python",
    "x = 784",
    "```",
    "",
    "$$",
    "784 = 28^2",
    "$$",
  ].join("\n");
  expect(typedNumbers(mdx)).toEqual([]);
});

test("typedNumbers() allows what the front matter lists as facts, and nothing near it", () => {
  const mdx =
    "---\ntitle: 30 numbers\nfacts: [255, 1998]\n---\n\nIn 1998, 255 was ink and 254 nearly so.";
  expect(typedNumbers(mdx)).toEqual([{ line: 6, number: "254" }]);
});
