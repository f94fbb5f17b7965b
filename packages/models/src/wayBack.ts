import type * as tf from "@tensorflow/tfjs";

/** What a model computed, and its own way back from there: no tape has to be kept. */
export interface Passage {
  /** What `forward` gives in training. */
  readonly outputs: tf.Tensor;
  /**
   * Finds how the loss changes with the inputs and with each parameter, from how it changes with the
   * outputs: the chain rule, for one model. `inputs` are left out where nobody asks for them.
   */
  back(slopes: tf.Tensor, options: { readonly inputs: boolean }): Slopes;
  /**
   * Goes the same way back, and at once takes one step down the slopes of its parameters: parameter ←
   * parameter − learningRate · slope, with the same numbers. For models that need not write those slopes
   * down. Returns the slopes of the inputs, from before the step, where they are asked for.
   */
  descend?(
    slopes: tf.Tensor,
    options: { readonly inputs: boolean; readonly learningRate: number },
  ): tf.Tensor | undefined;
}

/** How a loss changes with what a model was given, and with its parameters, in their order. */
export interface Slopes {
  /** Of the inputs' shape; left out where nobody asked. */
  readonly inputs?: tf.Tensor;
  /** Each of its parameter's shape. */
  readonly parameters: readonly tf.Tensor[];
}
