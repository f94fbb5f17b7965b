import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordOf, recordText } from "../../src/cells/lessonRecord.ts";

describe("recordOf(run)", () => {
  it("keeps the pictures and the plain values, and no large or living ones", () => {
    const pictures = { one: [{ kind: "text", text: "1" }] } as const;
    const scope = {
      count: 12,
      name: "three",
      shape: [28, 28],
      rows: [{ label: 3, images: 826 }],
      nothing: null,
      notANumber: Number.NaN,
      bytes: Uint8Array.of(1),
      made: new Date(0),
      withFunction: { f: () => 1 },
      large: Array.from({ length: 500 }, () => 1),
      load: () => 1,
    };
    const tensors = { one: "float32 [2], 0 to 1" };
    expect(recordOf({ pictures, tensors, scope })).toEqual({
      pictures,
      tensors,
      values: {
        count: 12,
        name: "three",
        shape: [28, 28],
        rows: [{ label: 3, images: 826 }],
        nothing: null,
      },
    });
  });
});

describe("recordOf(run) without tensors", () => {
  it("has no word of them", () => {
    expect(recordOf({ pictures: {}, tensors: {}, scope: {} })).toEqual({
      pictures: {},
      values: {},
    });
  });
});

describe("recordText(record)", () => {
  it("is JSON of the record, with a line for each picture and value", () => {
    const name = fc.stringMatching(/^[a-z][a-z "]*$/);
    const picture = fc.record({ kind: fc.constant("text" as const), text: fc.string() });
    const record = fc.record({
      pictures: fc.dictionary(name, fc.array(picture)),
      tensors: fc.dictionary(name, fc.string(), { minKeys: 1 }),
      values: fc.dictionary(name, fc.oneof(fc.integer(), fc.string(), fc.boolean())),
    });
    fc.assert(
      fc.property(record, (record) => {
        const text = recordText(record);
        expect(JSON.parse(text)).toEqual({ ...record });
        const pictures = Object.values(record.pictures);
        for (const picture of pictures.flat()) {
          expect(text.split("\n").some((line) => line.includes(JSON.stringify(picture)))).toBe(
            true,
          );
        }
      }),
    );
  });
});
