import { selectLabels } from "@underhood/data";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { positions, tinySet } from "./tinySet.ts";

describe("selectLabels(set, labels)", () => {
  it("keeps these labels only, in the order given, and the order of the set within each", () => {
    const set = tinySet([7, 3, 1, 7, 3]);
    const selected = selectLabels(set, [3, 7]);
    expect(selected.images.shape).toEqual([4, 1, 2]);
    expect([...selected.images.data]).toEqual([1, 101, 4, 104, 0, 100, 3, 103]);
    expect([...selected.labels]).toEqual([3, 3, 7, 7]);
    expect([...selectLabels(set, [7, 3]).labels]).toEqual([7, 7, 3, 3]);
    expect([...selectLabels(set, [1]).labels]).toEqual([1]);
  });

  it("copies: the set stays as it is", () => {
    const set = tinySet([3, 7]);
    selectLabels(set, [7]).images.data.fill(0);
    expect(set).toEqual(tinySet([3, 7]));
  });

  it("finds what a filter for each label finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 50 }),
        (labels) => {
          const wanted = [...new Set(labels)].reverse().slice(0, 3);
          const expected = wanted.flatMap((label) =>
            labels.flatMap((other, i) => (other === label ? [i] : [])),
          );
          expect(positions(selectLabels(tinySet(labels), wanted))).toEqual(expected);
        },
      ),
    );
  });

  it("refuses a label that the set lacks, and says which it has", () => {
    expect(() => selectLabels(tinySet([7, 3, 7]), [3, 8])).toThrow(
      new RangeError("expected labels that the set has (3, 7), got 8"),
    );
    expect(() => selectLabels(tinySet([]), [3])).toThrow(
      new RangeError("expected labels that the set has (none), got 3"),
    );
    for (const label of [3.5, -1, 256]) {
      expect(() => selectLabels(tinySet([3]), [label])).toThrow(
        new RangeError(`expected labels of 0 to 255, got ${label}`),
      );
    }
  });

  it("refuses no labels, and a label twice", () => {
    expect(() => selectLabels(tinySet([3]), [])).toThrow(
      new RangeError("expected at least one label to select, got none"),
    );
    expect(() => selectLabels(tinySet([3, 7]), [3, 7, 3])).toThrow(
      new RangeError("expected each label to select once, got [3, 7, 3]"),
    );
  });

  it("refuses a set whose parts disagree", () => {
    const { images } = tinySet([3, 7]);
    expect(() => selectLabels({ images, labels: Uint8Array.of(3) }, [3])).toThrow(
      new RangeError("expected a label for each of 2 images, got 1"),
    );
    const short = { shape: [3, 1, 2] as const, data: images.data };
    expect(() => selectLabels({ images: short, labels: Uint8Array.of(3, 7, 7) }, [3])).toThrow(
      new RangeError(
        "expected images of shape [count, height, width] and as many bytes, got [3,1,2] and 4 bytes",
      ),
    );
  });
});
