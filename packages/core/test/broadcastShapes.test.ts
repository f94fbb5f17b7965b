import * as tf from "@tensorflow/tfjs";
import { broadcastShapes, type Shape } from "@underhood/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("broadcastShapes(...shapes)", () => {
  it.each<{ shapes: Shape[]; together: Shape }>([
    { shapes: [], together: [] },
    { shapes: [[]], together: [] },
    { shapes: [[3, 4]], together: [3, 4] },
    { shapes: [[], [2]], together: [2] },
    { shapes: [[3, 1], [4]], together: [3, 4] },
    {
      shapes: [
        [1010, 28, 28],
        [28, 28],
      ],
      together: [1010, 28, 28],
    },
    {
      shapes: [
        [8, 1, 6, 1],
        [7, 1, 5],
      ],
      together: [8, 7, 6, 5],
    },
    { shapes: [[2, 1, 1], [3, 1], [4]], together: [2, 3, 4] },
    { shapes: [[0], [1]], together: [0] },
    { shapes: [[5, 0], [1, 1], []], together: [5, 0] },
  ])("gives $together for $shapes", ({ shapes, together }) => {
    expect(broadcastShapes(...shapes)).toEqual(together);
  });

  it("refuses sizes that differ, and says where and by how much", () => {
    expect(() => broadcastShapes([2, 3], [4, 3])).toThrow(
      new RangeError(
        "cannot broadcast [2, 3] with [4, 3]: axis 2 from the right is 2 against 4, " +
          "where sizes must be equal, or one of them 1 or missing",
      ),
    );
  });

  it("names the two shapes that clash, of many", () => {
    expect(() => broadcastShapes([1, 5], [3, 1], [5], [2, 5])).toThrow(
      /^cannot broadcast \[3, 1\] with \[2, 5\]: axis 2 from the right is 3 against 2/,
    );
  });

  it("reports the clash that is furthest right", () => {
    expect(() => broadcastShapes([2, 3], [4, 5])).toThrow(/axis 1 from the right is 3 against 5/);
  });

  it("does not stretch a size of 0 to more than 1", () => {
    expect(() => broadcastShapes([0], [3])).toThrow(/axis 1 from the right is 0 against 3/);
  });

  it.each([[[-1]], [[2, 1.5]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])(
    "refuses %j as a shape",
    (shape) => {
      expect(() => broadcastShapes([1], shape)).toThrow(RangeError);
      expect(() => broadcastShapes(shape)).toThrow(/expected a shape of whole numbers from 0 up/);
    },
  );

  it("agrees with what TensorFlow.js makes of two shapes, also in refusing", () => {
    fc.assert(
      fc.property(smallShape, smallShape, (a, b) => {
        expect(shapeOrError(() => broadcastShapes(a, b))).toEqual(
          shapeOrError(() => tf.tidy(() => tf.zeros([...a]).add(tf.zeros([...b])).shape)),
        );
      }),
    );
  });

  it("agrees with stretching shape by shape, by padding with ones and comparing", () => {
    fc.assert(
      fc.property(fc.array(smallShape, { maxLength: 4 }), (shapes) => {
        expect(shapeOrError(() => broadcastShapes(...shapes))).toEqual(
          shapeOrError(() => shapes.reduce(stretchBoth, [])),
        );
      }),
    );
  });

  it("gives a shape that each of the shapes can be stretched to", () => {
    fc.assert(
      fc.property(stretchable, ({ shape, shrunk }) => {
        expect(broadcastShapes(shape, shrunk)).toEqual(shape);
        expect(broadcastShapes(shrunk, shape)).toEqual(shape);
        expect(tf.tidy(() => tf.zeros([...shrunk]).broadcastTo([...shape]).shape)).toEqual(shape);
      }),
    );
  });
});

const smallShape = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 });

/** A shape without empty axes, and the same with some sizes made 1 and some leading axes left out. */
const stretchable = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }).chain((shape) =>
  fc
    .tuple(
      fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
      fc.integer({ min: 0, max: shape.length }),
    )
    .map(([keep, left]) => ({
      shape,
      shrunk: shape.map((size, i) => (keep[i] ? size : 1)).slice(left),
    })),
);

/** The definition, for two shapes: pad the shorter with ones in front, then compare size by size. */
function stretchBoth(a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length);
  const pad = (shape: Shape) => [...Array<number>(rank - shape.length).fill(1), ...shape];
  const [left, right] = [pad(a), pad(b)];
  return left.map((size, i) => {
    const other = right[i] ?? 1;
    if (size !== other && size !== 1 && other !== 1) throw new RangeError("clash");
    return size === 1 ? other : size;
  });
}

function shapeOrError(compute: () => Shape): Shape | "error" {
  try {
    return compute();
  } catch {
    return "error";
  }
}
