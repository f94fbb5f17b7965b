import type * as tf from "@tensorflow/tfjs";
import { broadcastShapes } from "../broadcastShapes.ts";
import { sizeOf } from "../shape.ts";
import type { SingleKernel } from "./kernel.ts";
import { multiply } from "./multiply.ts";
import type { Workbench } from "./workbench.ts";

/**
 * The matrix product, `[…, rows, inner] · […, inner, columns] → […, rows, columns]`, either side
 * transposed and the leading axes broadcast.
 */
export const matrixProduct: SingleKernel = {
  name: "BatchMatMul",
  run({ inputs, attrs }, bench) {
    const { a, b } = inputs as Record<"a" | "b", tf.TensorInfo>;
    const { transposeA, transposeB } = attrs as Record<"transposeA" | "transposeB", boolean>;
    // A vector is no matrix, which TensorFlow.js's own kernel says.
    if (a.shape.length < 2 || b.shape.length < 2) return undefined;
    if (a.shape.length === 2 && b.shape.length === 2) {
      return productOfTwo(bench, a, b, transposeA, transposeB);
    }
    const left = sidesOf(a, transposeA);
    const right = sidesOf(b, transposeB);
    const leading = broadcastShapes(left.leading, right.leading);
    const matrices = sizeOf(leading);
    // Broadcasting one matrix of several, but not all of them, is left to TensorFlow.js's own kernel.
    const isPlain = [left, right].every(({ count }) => count === matrices || count === 1);
    if (left.columns !== right.rows || !isPlain || !isFloat(a) || !isFloat(b)) return undefined;

    const size = { rows: left.rows, inner: left.columns, columns: right.columns };
    const result = bench.output([...leading, size.rows, size.columns]);
    const [fromA, fromB, to] = [a, b, result].map((tensor) => bench.offsetOf(tensor));
    for (let i = 0; i < matrices; i++) {
      multiply(bench, {
        ...size,
        a: (fromA as number) + (left.count === 1 ? 0 : 4 * i * size.rows * size.inner),
        b: (fromB as number) + (right.count === 1 ? 0 : 4 * i * size.inner * size.columns),
        to: (to as number) + 4 * i * size.rows * size.columns,
        transposeA,
        transposeB,
        aId: matrices === 1 ? a.dataId : undefined,
        bId: matrices === 1 ? b.dataId : undefined,
      });
    }
    return result;
  },
};

/** The same for one matrix each, with as little around it as can be: training does this in each step. */
function productOfTwo(
  bench: Workbench,
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): tf.TensorInfo | undefined {
  const rows = a.shape[transposeA ? 1 : 0] as number;
  const inner = a.shape[transposeA ? 0 : 1] as number;
  const columns = b.shape[transposeB ? 0 : 1] as number;
  if (inner !== b.shape[transposeB ? 1 : 0] || !isFloat(a) || !isFloat(b)) return undefined;
  const result = bench.output([rows, columns]);
  multiply(bench, {
    rows,
    inner,
    columns,
    a: bench.offsetOf(a),
    b: bench.offsetOf(b),
    to: bench.offsetOf(result),
    transposeA,
    transposeB,
    aId: a.dataId,
    bId: b.dataId,
  });
  return result;
}

function sidesOf({ shape }: tf.TensorInfo, isTransposed: boolean) {
  const leading = shape.slice(0, -2);
  const [rows, columns] = shape.slice(-2) as [number, number];
  const count = sizeOf(leading);
  return isTransposed
    ? { leading, count, rows: columns, columns: rows }
    : { leading, count, rows, columns };
}

function isFloat({ dtype }: tf.TensorInfo): boolean {
  return dtype === "float32";
}
