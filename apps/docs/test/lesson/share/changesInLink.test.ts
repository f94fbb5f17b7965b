import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCells } from "../../../src/cells/parseCells.ts";
import {
  fromFragment,
  holdsChanges,
  longestLink,
  toFragment,
} from "../../../src/lesson/share/changesInLink.ts";
import { deflate } from "../../../src/lesson/share/deflate.ts";

describe("toFragment(changes)", () => {
  it("is read by fromFragment to the same changes, whatever their text, and needs no escaping", async () => {
    const text = fc.string({ unit: "binary" });
    const cells = fc.array(fc.record({ name: text, code: text }));
    await fc.assert(
      fc.asyncProperty(cells, async (cells) => {
        const fragment = await toFragment({ cells });
        expect(fragment).toMatch(/^#changed=1\.[\w-]*$/);
        expect(new URL(`https://site/course${fragment}`).hash).toBe(fragment);
        expect(holdsChanges(fragment)).toBe(true);
        expect(await fromFragment(fragment)).toEqual({ cells });
      }),
    );
  });

  it("is shorter than a link may be for the longest cell of lesson 1, changed", async () => {
    const source = readFileSync(
      new URL("../../../course/01-pixels/lesson.ts", import.meta.url),
      "utf8",
    );
    const [cell] = parseCells(source).sort((a, b) => b.code.length - a.code.length);
    if (!cell) throw new Error("lesson 1 has no cell");
    const code = `${cell.code}\nfor (const row of [1, 2, 3]) show(stack.mean(0).slice([row, 0], [1, 28]).sum());`;
    const fragment = await toFragment({ cells: [{ name: cell.name, code }] });
    expect(fragment.length).toBeLessThan(longestLink / 2);
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
