import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it, vi } from "vitest";
import { restoringProgram } from "../../src/lesson/restoringProgram.ts";
import { readChanges } from "../../src/lesson/share/changes.ts";
import { deflate } from "../../src/lesson/share/deflate.ts";

const names = ["load", "mean of some"];

/** A cell whose code has arrived whole, or in part. */
const cellText = (name: string, isWhole = true) =>
  `<section aria-label="Cell ${name}"><div data-wakes><pre><code>old</code></pre></div>${isWhole ? "<i data-from></i>" : ""}</section>`;

const notice = "<div id=arrival><i data-awaited></i><i data-awaited></i></div>";

/** A page on which the program has run, and then its cells have arrived. */
function pageWith({
  kept = null,
  hash = "",
  html = names.map((name) => cellText(name)).join(""),
}: {
  readonly kept?: string | null;
  readonly hash?: string;
  readonly html?: string;
}) {
  const { document } = parseHTML(`<html><body>${notice}<main></main></body></html>`);
  Object.defineProperty(document, "readyState", { value: "loading" });
  const localStorage = {
    getItem: (key: string) => (key === "underhood:edits/01-pixels" ? kept : null),
  };
  const hear: (() => void)[] = [];
  class MutationObserver {
    constructor(listener: () => void) {
      hear.push(listener);
    }
    observe() {}
  }
  const given = {
    document,
    localStorage,
    MutationObserver,
    addEventListener() {},
    location: { hash },
  };
  new Function(...Object.keys(given), restoringProgram("01-pixels", names))(
    ...Object.values(given),
  );
  const { style } = document.documentElement;
  const isHidden = () => style.visibility === "hidden";
  const wasHidden = isHidden();
  const main = document.querySelector("main");
  if (main) main.innerHTML = html;
  for (const listener of hear) listener();
  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    wasHidden,
    seen: () => vi.waitUntil(() => !isHidden(), { interval: 1 }),
    codes: () => textsOf("code"),
    origins: () => textsOf("[data-from]"),
    arrival: () => ({
      brought: document.getElementById("arrival")?.getAttribute("data-brought"),
      named: textsOf("[data-awaited]"),
      ids: [...document.querySelectorAll("[data-awaited] a")].map((link) =>
        link.getAttribute("href"),
      ),
    }),
  };
}

/** The fragment of a link that holds this, as JSON. */
async function fragmentOf(value: unknown): Promise<string> {
  const bytes = await deflate(new TextEncoder().encode(JSON.stringify(value)));
  return `#changed=1.${Buffer.from(bytes).toString("base64url")}`;
}

const code = "const a = 1;\nshow('<b>');";
const mine = JSON.stringify([{ name: "mean of some", code }]);

describe("restoringProgram(lesson, names): what is kept", () => {
  it("is put into the cells, as text, and marked as the reader's", () => {
    const page = pageWith({ kept: mine });
    expect(page.codes()).toEqual(["old", code]);
    expect(page.origins()).toEqual(["", "yours"]);
    expect(page.wasHidden).toBe(false);
    const other = JSON.stringify([{ name: "no such cell", code }]);
    expect(pageWith({ kept: other }).codes()).toEqual(["old", "old"]);
  });

  it("waits for the end of a cell's code", () => {
    const html = cellText("mean of some", false);
    expect(pageWith({ kept: mine, html }).codes()).toEqual(["old"]);
  });

  it.each(["", "7", "{", "[null]", '[{"name":"load"}]', '{"name":"load"}'])(
    "leaves the page as it is where %j is kept",
    (kept) => {
      expect(pageWith({ kept }).codes()).toEqual(["old", "old"]);
    },
  );
});

describe("restoringProgram(lesson, names): what a link brings", () => {
  it("stands in the cells before the page is seen, marked, and is named above with what it hides", async () => {
    const hash = await fragmentOf({
      cells: ["mean of some", "load", "gone"].map((name) => ({ name, code })),
      drawing: ["9k9k"],
    });
    const page = pageWith({ kept: mine, hash });
    expect(page.wasHidden).toBe(true);
    await page.seen();
    expect(page.codes()).toEqual([code, code]);
    expect(page.origins()).toEqual(["from a link", "from a link"]);
    expect(page.arrival()).toEqual({
      brought: "cells own drawing",
      named: ["load, mean of some", "“mean of some”"],
      ids: ["#cell-load", "#cell-mean-of-some"],
    });
  });

  it("is put in where readChanges takes it, and else nothing is", async () => {
    const stroke = fc.constantFrom("9k9k", "9k9k8j8j", "short", "", 7, null);
    const cell = fc.record({
      name: fc.constantFrom("load", "mean of some", "gone"),
      code: fc.oneof({ weight: 9, arbitrary: fc.constant(code) }, fc.jsonValue()),
    });
    const changes = fc.record(
      {
        cells: fc.oneof({ weight: 9, arbitrary: fc.array(cell, { maxLength: 3 }) }, fc.jsonValue()),
        drawing: fc.oneof(fc.array(stroke, { maxLength: 2 }), fc.jsonValue()),
        settings: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(changes, async (value) => {
        const page = pageWith({ hash: await fragmentOf(value) });
        await page.seen();
        const cells = takenCells(JSON.parse(JSON.stringify(value)));
        expect(page.codes()).toEqual(names.map((name) => cells?.get(name) ?? "old"));
        expect(page.arrival().brought !== null).toBe(cells !== undefined);
      }),
      { numRuns: 50 },
    );
  });

  it.each(["#changed=1.", "#changed=1.abcdef", "#changed=1.%%%", "#changed=2.abc", "#cell-load"])(
    "leaves the page as it is where the address ends in %s",
    async (hash) => {
      const page = pageWith({ hash });
      await page.seen();
      expect(page.codes()).toEqual(["old", "old"]);
      expect(page.arrival().brought).toBe(null);
    },
  );
});

function takenCells(value: unknown): Map<string, string> | undefined {
  try {
    return new Map(readChanges(value).cells.map(({ name, code }) => [name, code]));
  } catch {
    return undefined;
  }
}
