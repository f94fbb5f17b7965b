import { describe, expect, it } from "vitest";
import { readmeBlocks } from "../check/readmeBlocks.mjs";

describe("readmeBlocks(text)", () => {
  it("finds the blocks fenced as ts, with the lines they start at", () => {
    const text = "# Title\n\n```ts\nconst a = 1;\n```\n\ntext\n\n```ts\n```\n";
    expect(readmeBlocks(text)).toEqual([
      { line: 3, code: "const a = 1;\n", runs: true },
      { line: 9, code: "", runs: true },
    ]);
  });

  it("tells blocks that need a page from those that run in Node", () => {
    const text = "```ts browser\ndocument.title;\n```\n";
    expect(readmeBlocks(text)).toEqual([{ line: 1, code: "document.title;\n", runs: false }]);
  });

  it("leaves out blocks in other languages, and fences inside a line", () => {
    expect(readmeBlocks("```sh\nnpm test\n```\nSay ```ts\nlike this```.\n")).toEqual([]);
  });
});
