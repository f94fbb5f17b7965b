import { expect, it } from "vitest";
import { inspect } from "../../course/01-pixels/figures/inspect.ts";
import { readInspection } from "../../course/01-pixels/figures/readInspection.ts";
import { firstInspection } from "../../course/01-pixels/figures/three.ts";

it("readInspection(raw) gives back what a link carries of an inspection", () => {
  const stretched = inspect(firstInspection, { do: "stretch", to: { row: 27, column: 27 } });
  for (const inspection of [firstInspection, stretched])
    expect(readInspection(JSON.parse(JSON.stringify(inspection)))).toEqual(inspection);
});

const { cursor, slice } = firstInspection;

it.each([
  null,
  {},
  { cursor },
  { cursor: { row: 28, column: 0 }, slice },
  { cursor, slice: { ...slice, rows: [3, 3] } },
  { cursor, slice: { ...slice, rows: [0, 29] } },
  { cursor, slice: { ...slice, rows: "ab" } },
  { cursor, slice, anchor: { row: -1, column: 0 } },
])("readInspection(raw) refuses %j", (raw) => {
  expect(() => readInspection(raw)).toThrow(/./);
});
