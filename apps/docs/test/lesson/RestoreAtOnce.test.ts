import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { restoringProgram } from "../../src/lesson/RestoreAtOnce.tsx";

/** A cell whose code has arrived whole, or in part. */
const cellText = (name: string, isWhole = true) =>
  `<section aria-label="Cell ${name}"><pre><code>old</code></pre>${isWhole ? "<p role='status'></p>" : ""}</section>`;

/** What stands in the cells that have arrived, if this is kept. */
function texts(kept: string | null, html = cellText("load") + cellText("mean of some")) {
  const { document } = parseHTML(`<main>${html}</main>`);
  const localStorage = {
    getItem: (key: string) => (key === "underhood:edits/01-pixels" ? kept : null),
  };
  let hear = () => {};
  class MutationObserver {
    constructor(listener: () => void) {
      hear = listener;
    }
    observe() {}
  }
  const program = new Function(
    "document",
    "localStorage",
    "MutationObserver",
    "addEventListener",
    restoringProgram("01-pixels"),
  );
  program(document, localStorage, MutationObserver, () => {});
  hear();
  return [...document.querySelectorAll("code")].map(({ textContent }) => textContent);
}

describe("restoringProgram(lesson)", () => {
  const code = "const a = 1;\nshow('<b>');";

  it("puts what is kept of the lesson's cells into them, as text", () => {
    expect(texts(JSON.stringify([{ name: "mean of some", code }]))).toEqual(["old", code]);
    expect(texts(JSON.stringify([{ name: "no such cell", code }]))).toEqual(["old", "old"]);
  });

  it("waits for the end of a cell's code", () => {
    expect(texts(JSON.stringify([{ name: "load", code }]), cellText("load", false))).toEqual([
      "old",
    ]);
  });

  it.each([null, "", "7", "{", "[null]", '{"name":"load"}'])(
    "leaves the page as it is where %j is kept",
    (kept) => {
      expect(texts(kept)).toEqual(["old", "old"]);
    },
  );
});
