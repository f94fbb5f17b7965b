import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bookResult, sectionOf } from "../../src/reproduction/bookResult.ts";
import { countNumbers } from "../../src/reproduction/countNumbers.ts";

describe("the page that compares with the book", () => {
  it("shows each part of the chapter once, in its order", () => {
    const page = readFileSync("course/does-it-reproduce.mdx", "utf8");
    const shown = [...page.matchAll(/<Comparison of="(.*)" \/>/g)].map(([, title]) => title);
    expect(shown).toEqual(bookResult.sections.map(({ title }) => title));
  });
});

describe("sectionOf(title)", () => {
  it("refuses a title that is none", () => {
    expect(() => sectionOf("Convolutions")).toThrow(
      /^expected one of Pixels, .*, got Convolutions$/,
    );
  });
});

describe("countNumbers(result)", () => {
  it("counts the numbers, and those that are the same", () => {
    const row = { what: "", agrees: true };
    const rows = [
      { ...row, book: [["1.0", "2.0"]], ours: [["1.0", "2.1"]], difference: "0.1" },
      { ...row, epochs: [0], book: [["0.50"]], ours: [["0.53"]], difference: "0.03" },
      { ...row, epochs: [0], book: [["0.5"]], ours: [["0.5"]], difference: "0" },
    ];
    expect(countNumbers({ sections: [{ title: "", rows }] })).toEqual({
      numbers: 4,
      same: 2,
      largestInTables: "0.03",
    });
  });
});
