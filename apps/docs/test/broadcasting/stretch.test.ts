import * as tf from "@tensorflow/tfjs";
import { broadcastShapes, useEngine } from "@underhood/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOf } from "../../course/03-arrays-and-tensors/figures/smallTensor.ts";
import { fixesFor } from "../../course/04-metrics-and-broadcasting/figures/fixesFor.ts";
import {
  broadcastOf,
  heldAt,
  sizeOf,
  usedShape,
} from "../../course/04-metrics-and-broadcasting/figures/stretch.ts";

const shape = fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 4 });
const sides = ["first", "second"] as const;

function coresResult(first: readonly number[], second: readonly number[]): number[] | undefined {
  try {
    return broadcastShapes(first, second);
  } catch {
    return undefined;
  }
}

describe("broadcastOf", () => {
  it("has the result of core's broadcastShapes, or none where that refuses", () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        expect(broadcastOf(first, second).result).toEqual(coresResult(first, second));
      }),
    );
  });

  it("ends after all axes, or with the first from the right that clashes", () => {
    expect(broadcastOf([206, 28, 28], [28, 28]).end).toBe(3);
    expect(broadcastOf([2, 3], [2]).end).toBe(1);
    expect(broadcastOf([2, 3, 4], [5, 1, 4]).end).toBe(3);
    expect(broadcastOf([], []).end).toBe(0);
  });
});

describe("usedShape", () => {
  it("stretches axis by axis from the right", () => {
    const broadcast = broadcastOf([3], [2, 1]);
    expect([0, 1, 2].map((step) => usedShape(broadcast, "first", step))).toEqual([
      [3],
      [3],
      [2, 3],
    ]);
    expect([0, 1, 2].map((step) => usedShape(broadcast, "second", step))).toEqual([
      [2, 1],
      [2, 3],
      [2, 3],
    ]);
  });

  it("is what the tensor has at first, and the result's at the end, for both sides", () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const broadcast = broadcastOf(first, second);
        fc.pre(broadcast.result !== undefined);
        for (const side of sides) {
          expect(usedShape(broadcast, side, 0)).toEqual(broadcast[side]);
          expect(usedShape(broadcast, side, broadcast.end)).toEqual(broadcast.result);
        }
      }),
    );
  });
});

describe("heldAt", async () => {
  await useEngine();

  it("finds the number that TensorFlow.js' broadcastTo has there", () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const broadcast = broadcastOf(first, second);
        const { result } = broadcast;
        fc.pre(result !== undefined && sizeOf(result) > 0);
        for (const side of sides) {
          const own = broadcast[side];
          const expected = tf.tidy(() =>
            Array.from(
              tf
                .tensor(
                  Array.from({ length: sizeOf(own) }, (_, i) => i),
                  [...own],
                )
                .broadcastTo([...result])
                .dataSync(),
            ),
          );
          const found = expected.map((_, i) => heldAt(own, placeOf(i, result)).index);
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds every number that is held once, and all others as ghosts", () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const broadcast = broadcastOf(first, second);
        const { result } = broadcast;
        fc.pre(result !== undefined && sizeOf(result) > 0);
        for (const side of sides) {
          const own = broadcast[side];
          const places = Array.from({ length: sizeOf(result) }, (_, i) =>
            heldAt(own, placeOf(i, result)),
          );
          const held = places.filter(({ isGhost }) => !isGhost).map(({ index }) => index);
          expect(held).toEqual(Array.from({ length: sizeOf(own) }, (_, i) => i));
        }
      }),
    );
  });
});

describe("fixesFor", () => {
  it("offers the kept axis for means of rows, and a transpose where that fits", () => {
    expect(fixesFor([2, 3], [2]).map(({ code }) => code)).toEqual([
      "second.reshape([2, 1])",
      "first.transpose()",
    ]);
    expect(fixesFor([2, 3], [3, 2])[0]?.code).toBe("second.transpose()");
    expect(fixesFor([4], [3])[0]?.code).toBe("second.reshape([3, 1])");
    expect(fixesFor([4, 28, 28], [4])[0]?.code).toBe("second.reshape([4, 1, 1])");
    expect(fixesFor([2, 3], [6])[0]?.code).toBe("second.reshape([2, 3])");
  });

  it("offers nothing where no change of form helps", () => {
    expect(fixesFor([2, 2], [3, 3])).toEqual([]);
  });

  it("keeps the count of numbers, and makes the two fit", () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        fc.pre(coresResult(first, second) === undefined);
        for (const fix of fixesFor(first, second)) {
          const shapes = { first, second, [fix.side]: fix.shape };
          expect(sizeOf(fix.shape)).toBe(sizeOf({ first, second }[fix.side]));
          expect(coresResult(shapes.first, shapes.second)).toBeDefined();
        }
      }),
    );
  });
});
