import { describe, expect, it } from "vitest";
import { programText } from "../../src/takeaway/programText.ts";

const program = (...codes: string[]) =>
  programText(codes.map((code, i) => ({ name: "abc".charAt(i), code })));

describe("programText(cells)", () => {
  it("puts the cells under their names, one after the other", () => {
    expect(program("const one = 1;", "show(one);")).toBe(
      "// %% a\nconst one = 1;\n\n// %% b\nshow(one);\n",
    );
  });

  it.each([
    ["mean3;", "display(mean3);"],
    ["const a = 1;\na\n  .toFixed(2)", "const a = 1;\ndisplay(a\n  .toFixed(2));"],
    [
      "const f = (x: number): number => x;\nf(2) // two",
      "const f = (x: number): number => x;\ndisplay(f(2)); // two",
    ],
  ])("displays the value at the end of %j", (code, displayed) => {
    expect(program(code)).toBe(
      `import { display } from "./display.ts";\n\n// %% a\n${displayed}\n`,
    );
  });

  it.each(["show(1);", "let a = 1;\na = 2;", "for (const a of []) a;", "await show(1)"])(
    "leaves %j as it is",
    (code) => expect(program(code)).toBe(`// %% a\n${code}\n`),
  );

  it("imports the reader's digit where it is used, and not where it is declared", () => {
    expect(program("show(myDigit.shape);")).toMatch(/^import { myDigit } from ".\/myDigit.ts";\n/);
    expect(program("const myDigit = 1;", "show(myDigit);")).not.toContain("import");
  });
});
