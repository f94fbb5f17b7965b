import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { restoringProgram } from "../../src/lesson/RestoreAtOnce.tsx";

const cells = ["load", "mean of some"]
  .map((name) => `<section aria-label="Cell ${name}"><pre><code>old</code></pre></section>`)
  .join("");

/** What stands in the cells once the program has run where this is kept. */
function texts(kept: string | null, lesson = "01-pixels"): (string | null)[] {
  const { document } = parseHTML(`<main>${cells}</main>`);
  const localStorage = {
    getItem: (key: string) => (key === "underhood:edits/01-pixels" ? kept : null),
  };
  new Function("document", "localStorage", restoringProgram(lesson))(document, localStorage);
  return [...document.querySelectorAll("code")].map(({ textContent }) => textContent);
}

describe("restoringProgram(lesson)", () => {
  it("puts what is kept of the lesson's cells into them, as text", () => {
    const code = "const a = 1;\nshow('<b>');";
    expect(texts(JSON.stringify([{ name: "mean of some", code }]))).toEqual(["old", code]);
    expect(texts(JSON.stringify([{ name: "no such cell", code }]))).toEqual(["old", "old"]);
    expect(texts(JSON.stringify([{ name: "load", code }]), "02-other")).toEqual(["old", "old"]);
  });

  it.each([null, "", "7", "{", "[null]", '{"name":"load"}'])(
    "leaves the page as it is where %j is kept",
    (kept) => {
      expect(texts(kept)).toEqual(["old", "old"]);
    },
  );
});
