import type { TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import type { Kernel } from "./kernel.ts";

/** What `rowArithmetic` of assembly/ can do with a matrix and a row. */
const operations = { add: 0, subtract: 1, subtractFromRow: 2, multiply: 3 };

/** `tf.add` of a bias to each row. */
export const addKernel: Kernel = rowKernel("Add", operations.add, operations.add);

/** `tf.sub` of a row from each row, or the other way round. */
export const subKernel: Kernel = rowKernel("Sub", operations.subtract, operations.subtractFromRow);

/** `tf.mul` of each row with a row. */
export const multiplyKernel: Kernel = rowKernel(
  "Multiply",
  operations.multiply,
  operations.multiply,
);

/** Arithmetic where one side is a number or has the shape of the other's last axes. */
function rowKernel(name: string, operation: number, swapped: number): Kernel {
  return {
    name,
    run({ inputs }, { functions, offsetOf, output }) {
      const { a, b } = inputs as Record<"a" | "b", TensorInfo>;
      if (a.dtype !== "float32" || b.dtype !== "float32") return undefined;
      const isSwapped = isRowOf(b, a);
      if (!isSwapped && !isRowOf(a, b)) return undefined;
      const [matrix, row] = isSwapped ? [b, a] : [a, b];
      const columns = sizeOf(row.shape);
      const result = output(matrix.shape);
      functions.rowArithmetic(
        isSwapped ? swapped : operation,
        offsetOf(matrix),
        offsetOf(row),
        offsetOf(result),
        sizeOf(matrix.shape) / columns,
        columns,
      );
      return result;
    },
  };
}

/** Whether `row` has the shape of the last axes of `matrix`, which has more than that. */
function isRowOf(matrix: TensorInfo, row: TensorInfo): boolean {
  const axes = row.shape.slice(row.shape.findIndex((size) => size !== 1));
  const last = matrix.shape.slice(matrix.shape.length - axes.length);
  const size = sizeOf(row.shape);
  return (
    row.shape.length <= matrix.shape.length &&
    size > 0 &&
    size < sizeOf(matrix.shape) &&
    (size === 1 || axes.every((value, i) => value === last[i]))
  );
}
