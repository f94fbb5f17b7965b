import { type TensorInfo, util } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import type { Kernel, KernelCall } from "./kernel.ts";
import type { Workbench } from "./workbench.ts";

/**
 * `tf.sum` over the first or the last axes, in place: TensorFlow.js's own moves all numbers first. And over
 * no numbers it is 0, where TensorFlow.js's own leaves what memory held before.
 */
export const sumKernel: Kernel = {
  name: "Sum",
  run: (call, bench) => reduced(call, bench, () => 1),
};

/** `tf.mean` over the first or the last axes, likewise; over no numbers it is NaN. */
export const meanKernel: Kernel = {
  name: "Mean",
  run: (call, bench) => reduced(call, bench, (count) => 1 / count),
};

function reduced(
  { inputs, attrs }: KernelCall,
  { functions, offsetOf, output }: Workbench,
  scale: (count: number) => number,
): TensorInfo | undefined {
  const { x } = inputs as Record<"x", TensorInfo>;
  const { axis, keepDims } = attrs as { axis?: number | number[] | null; keepDims?: boolean };
  const all = x.shape.map((_, i) => i);
  const axes = util.parseAxisParam(axis ?? all, x.shape).sort((a, b) => a - b);
  const kept = x.shape.filter((_, i) => !axes.includes(i));
  const areFirst = axes.every((value, i) => value === i);
  const areLast = axes.every((value, i) => value === all.length - axes.length + i);
  if (x.dtype !== "float32" || !(areFirst || areLast)) return undefined;

  const results = sizeOf(kept);
  const count = sizeOf(axes.map((summed) => x.shape[summed] as number));
  const shape = keepDims ? x.shape.map((length, i) => (axes.includes(i) ? 1 : length)) : kept;
  const result = output(shape);
  const from = offsetOf(x);
  const to = offsetOf(result);
  if (areLast) functions.rowSums(from, results, count, to, scale(count));
  else functions.columnSums(from, count, results, to, scale(count));
  return result;
}
