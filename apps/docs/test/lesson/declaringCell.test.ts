import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";
import { declaringCell } from "../../src/lesson/declaringCell.ts";

describe("declaringCell()", () => {
  const cells = parseCells(
    [
      "// %% first",
      "for (const total of [1, 2]) {",
      "  const wide = total;",
      "}",
      "const { high, count } = sizes;",
      "// %% second",
      "const [total, wide] = high.total;",
      "function mean() {}",
    ].join("\n"),
  );

  it.each([
    ["count", "first"],
    ["total", "second"],
    ["wide", "second"],
    ["mean", "second"],
    ["sizes", undefined],
  ])("finds where %s is declared for all cells", (name, cell) => {
    expect(declaringCell(cells, name)?.name).toBe(cell);
  });
});

const course = new URL("../../course/", import.meta.url);
const lessons = readdirSync(course).filter((name) => /^\d/.test(name));

test.each(lessons)("every number quoted in %s leads to a cell", (lesson) => {
  const cells = parseCells(readFileSync(new URL(`${lesson}/lesson.ts`, course), "utf8"));
  const page = readFileSync(new URL(`${lesson}/index.mdx`, course), "utf8");
  const quoted = [...page.matchAll(/<Value of="(\w+)/g)].map(([, name = ""]) => name);
  expect(quoted.length).toBeGreaterThan(0);
  expect(quoted.filter((name) => !declaringCell(cells, name))).toEqual([]);
});
