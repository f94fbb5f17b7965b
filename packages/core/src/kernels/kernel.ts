import type * as tf from "@tensorflow/tfjs";
import type { Workbench } from "./workbench.ts";

/** What TensorFlow.js hands to a kernel. */
export interface KernelCall {
  readonly inputs: tf.NamedTensorInfoMap;
  readonly attrs: tf.NamedAttrMap | undefined;
}

/** An operation that training needs, computed by our own WebAssembly. */
export interface Kernel {
  /** The operation's name in TensorFlow.js: `BatchMatMul`. */
  readonly name: string;
  /**
   * Computes it: the result's tensors come from `bench.output`.
   *
   * Returns undefined for what it leaves to TensorFlow.js's own kernel, before making anything.
   */
  run(call: KernelCall, bench: Workbench): tf.TensorInfo | tf.TensorInfo[] | undefined;
}

/** One that makes a single tensor. */
export interface SingleKernel extends Kernel {
  run(call: KernelCall, bench: Workbench): tf.TensorInfo | undefined;
}
