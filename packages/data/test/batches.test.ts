import * as tf from "@tensorflow/tfjs";
import { type Batch, seededRandom } from "@underhood/core";
import { batches, type LabelledImages } from "@underhood/data";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { tinySet } from "./tinySet.ts";

let tensorsBefore = 0;
beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});
const tensorsMade = () => tf.memory().numTensors - tensorsBefore;

/** The images of a `tinySet` in a batch: each has its position as its first byte. */
function positionsIn({ inputs }: Batch): number[] {
  const values = [...inputs.dataSync()];
  return values.filter((_, i) => i % 2 === 0).map((value) => Math.round(value * 255));
}

describe("batches(set, { size })", () => {
  it("gives intensities as vectors and class numbers, in the order of the set", () => {
    const all = batches(tinySet([3, 7, 1]), { size: 2 });
    expect(all.length).toBe(2);
    const seen: string[] = [];
    for (const { inputs, targets } of all) {
      seen.push(`${inputs.dtype} [${inputs.shape}], ${targets.dtype} [${targets.dataSync()}]`);
      if (seen.length === 1) {
        expect(inputs).toBeTensor([2, 2], [0 / 255, 100 / 255, 1 / 255, 101 / 255]);
        expect(targets).toBeTensor([2], [3, 7]);
      }
    }
    expect(seen).toEqual(["float32 [2,2], int32 [3,7]", "float32 [1,2], int32 [1]"]);
  });

  it("says with positive whether each is that label, in a column of floats", () => {
    for (const { targets } of batches(tinySet([3, 7, 3]), { size: 3, positive: 3 })) {
      expect(targets).toBeTensor([3, 1], [1, 0, 1]);
      expect(targets.dtype).toBe("float32");
    }
  });

  it("gives inputs another shape with inputShape", () => {
    for (const { inputs } of batches(tinySet([3, 7]), { size: 2, inputShape: [1, 2, 1] })) {
      expect(inputs).toBeTensor([2, 1, 2, 1], [0 / 255, 100 / 255, 1 / 255, 101 / 255]);
    }
  });

  it("leaves out a smaller last batch with dropLast, and only a smaller one", () => {
    const sizes = (count: number) =>
      Array.from(batches(tinySet(Array(count).fill(3)), { size: 2, dropLast: true }), (batch) =>
        batch.inputs.shape.at(0),
      );
    expect(sizes(5)).toEqual([2, 2]);
    expect(sizes(4)).toEqual([2, 2]);
    expect(batches(tinySet([3, 3, 3]), { size: 2, dropLast: true }).length).toBe(1);
  });

  it("has the order of random.permutation, and a new one on each pass", () => {
    const shuffled = batches(tinySet([0, 1, 2, 3, 4, 5, 6, 7]), {
      size: 3,
      random: seededRandom(42),
    });
    const reference = seededRandom(42);
    for (let pass = 0; pass < 2; pass++) {
      const order = Array.from(shuffled, (batch) => positionsIn(batch)).flat();
      expect(order).toEqual([...reference.permutation(8)]);
    }
  });

  it("keeps each image with its label, whatever the order", () => {
    const labels = [5, 0, 4, 1, 9, 2];
    for (const batch of batches(tinySet(labels), { size: 4, random: seededRandom(1) })) {
      expect([...batch.targets.dataSync()]).toEqual(positionsIn(batch).map((i) => labels[i]));
    }
  });

  it("gives each example exactly once per pass, in batches of the size asked for", () => {
    const counts = fc.integer({ min: 1, max: 40 });
    const sizes = fc.integer({ min: 1, max: 45 });
    fc.assert(
      fc.property(counts, sizes, fc.option(fc.nat(1000)), (count, size, seed) => {
        const set = tinySet(Array.from({ length: count }, (_, i) => i));
        const options = seed === null ? { size } : { size, random: seededRandom(seed) };
        const all = batches(set, options);
        const passes = Array.from(all, (batch) => [...batch.targets.dataSync()]);
        const order = passes.flat();
        expect(passes).toHaveLength(all.length);
        expect(passes.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
        expect(order.toSorted((a, b) => a - b)).toEqual([...set.labels]);
        if (seed === null) expect(order).toEqual([...set.labels]);
      }),
    );
    expect(tensorsMade()).toBe(0);
  });

  it("keeps the tensors of one batch at a time, and none after the loop", () => {
    const kept: number[] = [];
    const seen: Batch[] = [];
    for (const batch of batches(tinySet([3, 7, 1, 2, 4]), { size: 2 })) {
      kept.push(tensorsMade());
      seen.push(batch);
    }
    expect(kept).toEqual([2, 2, 2]);
    expect(tensorsMade()).toBe(0);
    expect(seen.every(({ inputs, targets }) => inputs.isDisposed && targets.isDisposed)).toBe(true);
  });

  it("keeps none after a break or an error in the loop, nor when the caller freed them already", () => {
    const all = batches(tinySet([3, 7, 1]), { size: 1 });
    for (const _ of all) break;
    expect(tensorsMade()).toBe(0);
    expect(() => {
      for (const _ of all) throw new Error("stop");
    }).toThrow("stop");
    expect(tensorsMade()).toBe(0);
    for (const { inputs, targets } of all) tf.dispose([inputs, targets]);
    expect(tensorsMade()).toBe(0);
  });

  it("can be gone through twice at once", () => {
    const all = batches(tinySet([3, 7]), { size: 1 });
    const [first, second] = [all[Symbol.iterator](), all[Symbol.iterator]()];
    first.next();
    first.next();
    const batch: Batch = second.next().value;
    expect(batch.targets).toBeTensor([1], [3]);
    first.return?.();
    second.return?.();
    expect(tensorsMade()).toBe(0);
  });

  it("leaves the images as bytes and as they are", () => {
    const set = tinySet([3, 7]);
    for (const { inputs } of batches(set, { size: 2 })) inputs.square().dispose();
    expect(set).toEqual(tinySet([3, 7]));
  });

  it.each([
    [tinySet([]), { size: 1 }, "expected a set with examples to make batches of, got an empty one"],
    [tinySet([3]), { size: 0 }, "expected a batch size of 1 or more, got 0"],
    [tinySet([3]), { size: 2.5 }, "expected a batch size of 1 or more, got 2.5"],
    [
      tinySet([3, 7]),
      { size: 3, dropLast: true },
      "expected a batch size of at most 2, the whole set, since dropLast leaves out what is smaller, got 3",
    ],
    [tinySet([3]), { size: 1, positive: 256 }, "expected a positive label of 0 to 255, got 256"],
    [
      tinySet([3]),
      { size: 1, inputShape: [2, 2] },
      "expected an input shape of 1 × 2 = 2 values, got [2,2]",
    ],
    [
      tinySet([3]),
      { size: 1, inputShape: [-1, -2] },
      "expected an input shape of 1 × 2 = 2 values, got [-1,-2]",
    ],
    [
      { ...tinySet([3, 7]), labels: Uint8Array.of(3) } satisfies LabelledImages,
      { size: 1 },
      "expected a label for each of 2 images, got 1",
    ],
  ])("refuses at once what does not fit (%#)", (set, options, message) => {
    expect(() => batches(set, options)).toThrow(new RangeError(message));
  });

  it("refuses a random source that gives no order when a pass begins", () => {
    const random = { permutation: () => [0, 0] };
    expect(() => [...batches(tinySet([3, 7]), { size: 1, random })]).toThrow(
      new RangeError("expected random.permutation(2) to give each of 0 to 1 once, got [0, 0]"),
    );
  });
});
