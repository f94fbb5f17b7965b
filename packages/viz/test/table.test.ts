import { renderToTerminal, table } from "@underhood/viz";
import { describe, expect, it } from "vitest";
import { tensorLike } from "./tensorLike.ts";

describe("table(records)", () => {
  it("takes its columns from the fields of the first record", () => {
    expect(table([{ epoch: 1, name: "a", done: true, note: null }])).toStrictEqual({
      kind: "table",
      columns: [{ name: "epoch" }, { name: "name" }, { name: "done" }, { name: "note" }],
      rows: [[1, "a", true, null]],
    });
  });

  it("with { columns } shows those alone, in their order, with title, unit and digits", () => {
    const columns = { seconds: { title: "time", unit: "s", digits: 1 }, epoch: {} };
    expect(table([{ epoch: 1, seconds: 2.25, other: "x" }], { columns })).toMatchObject({
      columns: [{ name: "time", unit: "s", digits: 1 }, { name: "epoch" }],
      rows: [[2.25, 1]],
    });
  });

  it("shows a number that is not finite as what it is", () => {
    expect(table([{ loss: Number.NaN }, { loss: Number.POSITIVE_INFINITY }]).rows).toEqual([
      ["NaN"],
      ["Infinity"],
    ]);
  });

  it("gives the numbers of a column as many decimals as the longest needs, up to 4", () => {
    const picture = table([
      { a: 1, b: 0.5 },
      { a: 20, b: 0.123456 },
      { a: 3, b: 0.00001 },
    ]);
    expect(renderToTerminal(picture, { color: false }).split("\n")).toEqual([
      " a       b",
      "--  ------",
      " 1  0.5000",
      "20  0.1235",
      " 3    1e-5",
    ]);
  });

  it("refuses no rows, a missing field, a cell of another kind, a tensor, impossible digits", () => {
    expect(() => table([])).toThrow("table: expected at least one row");
    expect(() => table([{ a: 1 }, { b: 2 }])).toThrow(
      new RangeError("table: a in row 1 is missing; that row has b, and null leaves a cell empty"),
    );
    expect(() => table([{ a: [1] }])).toThrow(
      new TypeError("table: a in row 0: expected a string, a number, a boolean or null, got Array"),
    );
    expect(() => table([{ a: tensorLike([], [1]) }])).toThrow(/table: a in row 0: .* a tensor/);
    expect(() => table([{ a: 1 }], { columns: { a: { digits: 1.5 } } })).toThrow(RangeError);
    expect(() => table([{}])).toThrow("table: expected at least one column");
    // @ts-expect-error one record is no list
    expect(() => table({ a: 1 })).toThrow(
      new TypeError("table: expected a list of records, got Object"),
    );
  });
});
