import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../../src/cells/parseCells.ts";
import type { Changes } from "../../../src/lesson/share/changes.ts";
import {
  fromFragment,
  holdsChanges,
  longestLink,
  toFragment,
} from "../../../src/lesson/share/changesInLink.ts";
import { deflate } from "../../../src/lesson/share/deflate.ts";
import { tidyStroke } from "../../../src/pad/tidyStroke.ts";
import { fitted, threes } from "../../pad/shapes.ts";

const text = fc.string({ unit: "binary" });
/** On the grid that a link knows. */
const coordinate = fc.integer({ min: -32, max: 256 }).map((steps) => steps / 8);
const point = fc.record({ x: coordinate, y: coordinate });
const anyChanges: fc.Arbitrary<Changes> = fc.record(
  {
    cells: fc.array(fc.record({ name: text, code: text })),
    drawing: fc.array(fc.tuple(point)),
    settings: fc.dictionary(
      fc.string().filter((name) => name !== "__proto__"),
      fc.oneof(fc.integer(), fc.boolean(), text, fc.array(fc.integer())),
      { noNullPrototype: true },
    ),
  },
  { requiredKeys: ["cells"], noNullPrototype: true },
);

describe("toFragment(changes)", () => {
  it("is read by fromFragment to the same changes, whatever their text, and needs no escaping", async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, async (changes) => {
        const fragment = await toFragment(changes);
        expect(fragment).toMatch(/^#changed=1\.[\w-]*$/);
        expect(new URL(`https://site/course${fragment}`).hash).toBe(fragment);
        expect(holdsChanges(fragment)).toBe(true);
        expect(await fromFragment(fragment)).toEqual(changes);
      }),
    );
  });

  it("is shorter than a link may be for the longest cell of lesson 1, changed, with a drawing and settings", async () => {
    const source = readFileSync(
      new URL("../../../course/01-pixels/lesson.ts", import.meta.url),
      "utf8",
    );
    const [cell] = parseCells(source).sort((a, b) => b.code.length - a.code.length);
    if (!cell) throw new Error("lesson 1 has no cell");
    const code = `${cell.code}\nfor (const row of [1, 2, 3]) show(stack.mean(0).slice([row, 0], [1, 28]).sum());`;
    const cells = [{ name: cell.name, code }];
    expect((await toFragment({ cells })).length).toBeLessThan(longestLink / 2);
    const drawing = fitted(threes.round, { height: 24, x: 14, y: 14 }).map(tidyStroke);
    const settings = { "distance lab: rows": 14, "mean builder: seed": 30 };
    const all = await toFragment({ cells, drawing, settings });
    expect(all.length).toBeLessThan(longestLink - 100);
  });
});

describe("fromFragment(fragment)", () => {
  it("refuses what is cut off, or changed anywhere it matters, in words", async () => {
    const fragment = await toFragment({ cells: [{ name: "size", code: "show(6 * 7);" }] });
    for (let length = "#changed=1.".length; length < fragment.length - 1; length += 1) {
      await expect(fromFragment(fragment.slice(0, length))).rejects.toThrow(
        "this link is damaged or incomplete",
      );
    }
  });

  it("reads a link in which a letter was changed as what it was, or refuses it in words", async () => {
    const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%";
    const letter = fc.constantFrom(...letters);
    await fc.assert(
      fc.asyncProperty(anyChanges, fc.nat(), letter, async (changes, place, letter) => {
        const fragment = await toFragment(changes);
        const at = "#changed=".length + (place % (fragment.length - "#changed=".length));
        const mutated = fragment.slice(0, at) + letter + fragment.slice(at + 1);
        const read = await fromFragment(mutated).catch((error: Error) => error.message);
        if (typeof read === "string") expect(read).toMatch(/damaged or incomplete|another version/);
        else expect(read).toEqual(changes);
      }),
    );
  });

  it("refuses other versions, and data that are no changes", async () => {
    await expect(fromFragment("#changed=9.abc")).rejects.toThrow("another version");
    for (const other of ["null", "[]", '{"cells":[{"name":1}]}', '{"cells":{}}']) {
      const bytes = await deflate(new TextEncoder().encode(other));
      const text = Buffer.from(bytes).toString("base64url");
      await expect(fromFragment(`#changed=1.${text}`)).rejects.toThrow("damaged");
    }
  });

  it("refuses a few letters that would fill the memory", async () => {
    const bytes = await deflate(new Uint8Array(3_000_000));
    const text = Buffer.from(bytes).toString("base64url");
    expect(text.length).toBeLessThan(5000);
    await expect(fromFragment(`#changed=1.${text}`)).rejects.toThrow("damaged");
  });
});

describe("holdsChanges(fragment)", () => {
  it.each(["", "#", "#what-to-keep", "changed=1.x"])("is false for %j", (fragment) => {
    expect(holdsChanges(fragment)).toBe(false);
  });
});
