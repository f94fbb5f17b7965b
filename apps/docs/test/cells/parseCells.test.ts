import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../src/cells/parseCells.ts";

describe("parseCells(source)", () => {
  it("cuts the program at its // %% lines, and says where each cell's code begins", () => {
    const source = "\n// %% load\n\nconst a = 1;\nconst b = 2;\n\n// %% show the sum\na + b;\n";
    expect(parseCells(source)).toEqual([
      { name: "load", code: "const a = 1;\nconst b = 2;", line: 4 },
      { name: "show the sum", code: "a + b;", line: 8 },
    ]);
  });

  it("reads files with Windows line ends", () => {
    expect(parseCells("// %% one\r\n1;\r\n2;\r\n")).toEqual([
      { name: "one", code: "1;\n2;", line: 2 },
    ]);
  });

  it("keeps a // %% that does not begin its line", () => {
    expect(parseCells("// %% one\nconst text = '// %% two';")).toHaveLength(1);
  });

  it.each([
    ["", "found no cell; begin one with // %% name"],
    ["const a = 1;\n// %% one\na;", "line 1 stands before the first cell; begin with // %% name"],
    ["// %% one\n1;\n// %% two\n\n", 'the cell "two" at line 3 has no code'],
    ["// %%\n1;", "the cell at line 1 has no name"],
    [
      "// %% one\n1;\n// %% two\n2;\n// %% one\n3;",
      'the cells at lines 2 and 6 are both named "one"; rename one of them',
    ],
  ])("refuses %j with words", (source, message) => {
    expect(() => parseCells(source)).toThrow(new SyntaxError(message));
  });

  it("gives back the cells that any list of names and codes was written as", () => {
    const line = fc.stringMatching(/^[a-z0-9 =;]*[a-z;][a-z0-9 =;]*$/);
    const cells = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z][a-z0-9 ]*[a-z0-9]$/),
        code: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
      }),
      { minLength: 1, maxLength: 5, selector: (cell) => cell.name },
    );
    fc.assert(
      fc.property(cells, fc.nat(3), (written, blankLines) => {
        const gap = "\n".repeat(blankLines + 1);
        const source = written.map(({ name, code }) => `// %% ${name}${gap}${code}${gap}`).join("");
        const lines = source.split("\n");
        const parsed = parseCells(source);
        expect(parsed.map(({ name, code }) => ({ name, code }))).toEqual(written);
        for (const { code, line } of parsed) {
          expect(
            lines
              .slice(line - 1)
              .join("\n")
              .startsWith(code),
          ).toBe(true);
        }
      }),
    );
  });
});
