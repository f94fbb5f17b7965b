import type * as tf from "@tensorflow/tfjs";
import type { Passage } from "./wayBack.ts";

/** How a model is to compute. */
export interface ForwardOptions {
  /**
   * Whether it is being trained: then batchNorm goes by the batch and learns its statistics, and
   * dropout drops. Default: false, the model answers as it stands and keeps nothing of what it sees.
   */
  readonly training?: boolean;
}

/**
 * Something that turns inputs into outputs with the help of numbers that it can learn.
 *
 * A layer is a model too, and so is a sequence of layers: whatever has `parameters` and `forward` can
 * be trained by a {@link Learner}. The other members let it be shown and saved.
 */
export interface Model {
  /** The numbers that training changes, in an order that never varies. Empty if nothing is learned. */
  readonly parameters: readonly tf.Variable[];

  /**
   * All the numbers it consists of, under their names in PyTorch: `weight`, `bias`, `running_mean`.
   * The parameters are among them; what else there is, a model keeps of what it saw in training.
   * Default: the parameters, under their places: `0`, `1`.
   */
  readonly state?: Readonly<Record<string, tf.Variable>>;

  /** What it is called in summaries and errors, as it was made: `linear(784, 30)`. */
  readonly name?: string;

  /** The models that it is made of, in order, if it passes its inputs from one to the next. */
  readonly layers?: readonly Model[];

  /** The models that it is made of, by name, if it hands its inputs to each and adds what they make. */
  readonly branches?: Readonly<Record<string, Model>>;

  /**
   * Computes the outputs of a batch, one row for each example: `[batch, …] → [batch, …]`
   *
   * The caller owns the result.
   */
  forward(inputs: tf.Tensor, options?: ForwardOptions): tf.Tensor;

  /**
   * Computes the outputs as `forward` does in training, with a way back of its own: the same gradients
   * with fewer operations than TensorFlow.js's tape takes. A model may lack it.
   *
   * It runs inside of `tf.tidy`, which frees what the way back no longer needs.
   */
  pass?(inputs: tf.Tensor): Passage;
}
