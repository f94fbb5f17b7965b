import * as tf from "@tensorflow/tfjs";

/** What {@link valueAndGradients} returns. The caller owns the tensors. */
export interface ValueAndGradients {
  /** The result of the computation: `[]`. */
  readonly value: tf.Scalar;
  /** One gradient for each parameter, in their order and of their shapes. */
  readonly gradients: tf.Tensor[];
}

/**
 * Runs a computation that ends in one number, and finds how that number changes with each parameter.
 */
export function valueAndGradients(
  compute: () => tf.Scalar,
  parameters: readonly tf.Variable[],
): ValueAndGradients {
  const { value, grads } = tf.variableGrads(compute, [...parameters]);
  return { value, gradients: parameters.map((parameter) => grads[parameter.name] as tf.Tensor) };
}
