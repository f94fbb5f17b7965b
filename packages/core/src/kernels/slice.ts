import * as tf from "@tensorflow/tfjs";
import { shapeText, sizeOf } from "../shape.ts";
import { bytesOfOne } from "./bytesOfOne.ts";
import type { Kernel } from "./kernel.ts";

/** Cuts a block out of a tensor, and touches nothing but this block: rows of a large set cost little. */
export const slice: Kernel = {
  name: "Slice",
  run({ inputs, attrs }, bench) {
    const { x } = inputs as { x: tf.TensorInfo };
    const { begin, size } = attrs as Record<"begin" | "size", number | number[]>;
    const valueBytes = bytesOfOne(x.dtype);
    if (valueBytes === undefined || x.shape.length === 0) return undefined;

    const [starts, sizes] = tf.slice_util.parseSliceParams(x as tf.Tensor, begin, size) as [
      number[],
      number[],
    ];
    checkStarts(starts, x.shape);
    tf.slice_util.assertParamsValid(x as tf.Tensor, starts, sizes);
    const result = bench.output(sizes, x.dtype as "float32");
    if (sizeOf(sizes) === 0) return result;
    const from = bench.offsetOf(x, x.dtype as "float32");
    const memory = bench.bytes();
    let to = bench.offsetOf(result, x.dtype as "float32");
    const { pieces, length } = piecesOf(x.shape, starts, sizes);
    for (const piece of pieces) {
      const start = from + piece * valueBytes;
      memory.copyWithin(to, start, start + length * valueBytes);
      to += length * valueBytes;
    }
    return result;
  },
};

/** TensorFlow.js itself only looks at where a block ends, and would read what lies before the tensor. */
function checkStarts(starts: readonly number[], shape: readonly number[]): void {
  const axis = starts.findIndex((start) => start < 0);
  if (axis === -1) return;
  throw new RangeError(
    `slice begins at 0 or above, got ${starts[axis]} on axis ${axis} of ${shapeText(shape)}. To count ` +
      `from the end, begin at ${shape[axis]} - ${-(starts[axis] as number)}.`,
  );
}

/** Where, counted in values, the pieces begin of which the block is made, and how long they all are. */
function piecesOf(shape: readonly number[], starts: readonly number[], sizes: readonly number[]) {
  // The last axes that are taken whole belong to one piece with the axis before them.
  let axis = shape.length - 1;
  while (axis > 0 && sizes[axis] === shape[axis]) axis--;
  const length = sizeOf(sizes.slice(axis));
  let pieces = [0];
  for (let each = 0; each <= axis; each++) {
    const step = sizeOf(shape.slice(each + 1));
    const first = starts[each] as number;
    const count = each === axis ? 1 : (sizes[each] as number);
    pieces = pieces.flatMap((piece) =>
      Array.from({ length: count }, (_, i) => piece + (first + i) * step),
    );
  }
  return { pieces, length };
}
