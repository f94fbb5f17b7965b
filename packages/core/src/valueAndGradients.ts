import * as tf from "@tensorflow/tfjs";
import { explainedGradientError } from "./explainedGradientError.ts";
import { freeTape } from "./freeTape.ts";
import { kindOf } from "./kindOf.ts";
import { shapeText } from "./shape.ts";

/** What {@link valueAndGradients} returns. The caller owns the tensors. */
export type ValueAndGradients = {
  /** The result of the computation. `[]` */
  readonly value: tf.Scalar;
  /** One gradient for each parameter, in their order and of their shapes. */
  readonly gradients: tf.Tensor[];
};

/**
 * Runs a computation that ends in one number, usually a loss, and finds for each parameter how fast
 * that number grows when the parameter does. `→ [] and for each parameter [...shape]`
 *
 * All that leads from the parameters to the result has to happen inside the computation. The tensors
 * made on the way are freed, also when it fails.
 *
 * @throws TypeError if a parameter is no float32 variable, or the result no float32 tensor;
 * RangeError if there is no parameter, one comes twice, or the result is not a single number;
 * Error if a parameter is disposed, not trainable or has no part in the result, or if an operation
 * on the way has no gradient.
 * @example
 * const x = tf.variable(tf.scalar(3));
 * const { value, gradients } = valueAndGradients(() => x.square(), [x]); // 9 and [6]
 */
export function valueAndGradients(
  compute: () => tf.Scalar,
  parameters: readonly tf.Variable[],
): ValueAndGradients {
  assertParameters(parameters);
  const [value, ...gradients] = tf.tidy(() => differentiate(compute, parameters));
  return { value: value as tf.Scalar, gradients };
}

/** Computes the value, then the gradients: one list, as `tf.tidy` hands it on. */
function differentiate(compute: () => tf.Scalar, parameters: readonly tf.Variable[]): tf.Tensor[] {
  let isComputed = false;
  const forward = () => {
    const result = compute();
    assertLoss(result);
    isComputed = true;
    // A clone, since the result may be a parameter itself, and the caller will free it.
    return result.clone();
  };
  try {
    const { value, grads } = tf.engine().gradients(forward, [...parameters], undefined, true);
    return [value, ...parameters.map((parameter, i) => grads[i] ?? refuseUnused(parameter, i))];
  } catch (error) {
    freeTape();
    throw isComputed ? explainedGradientError(error) : error;
  }
}

function assertParameters(parameters: readonly tf.Variable[]): void {
  if (!Array.isArray(parameters)) {
    throw new TypeError(`expected an array of parameters, got ${kindOf(parameters)}`);
  }
  if (parameters.length === 0) {
    throw new RangeError("expected one parameter at least, got none");
  }
  parameters.forEach((parameter, i) => {
    const name = `parameters[${i}]`;
    if (!(parameter instanceof tf.Variable)) {
      throw new TypeError(`expected ${name} to be made by tf.variable, got ${kindOf(parameter)}`);
    }
    if (parameter.dtype !== "float32") {
      throw new TypeError(`expected ${name} to be float32, got ${parameter.dtype}`);
    }
    if (parameter.isDisposed) {
      throw new Error(`${name} has been disposed: compute before freeing a model, not after`);
    }
    if (!parameter.trainable) {
      throw new Error(`${name} is not trainable: leave it out of the parameters`);
    }
    const first = parameters.indexOf(parameter);
    if (first !== i) {
      throw new RangeError(`${name} is parameters[${first}] again: list each parameter once`);
    }
  });
}

function assertLoss(result: tf.Scalar): void {
  if (!(result instanceof tf.Tensor)) {
    throw new TypeError(
      `expected the computation to return a tensor, got ${kindOf(result)}: ` +
        "neither an async function nor a number read out of a tensor can be differentiated",
    );
  }
  if (result.rank !== 0) {
    throw new RangeError(
      `expected the computation to return one number, got the shape ${shapeText(result.shape)}: ` +
        "make it one by .mean() or .sum()",
    );
  }
  if (result.dtype !== "float32") {
    throw new TypeError(`expected the computation to return float32, got ${result.dtype}`);
  }
}

function refuseUnused(parameter: tf.Variable, i: number): never {
  throw new Error(
    `parameters[${i}], of shape ${shapeText(parameter.shape)}, has no part in the result: ` +
      "use it inside the computation, through tensor operations only " +
      "(numbers read out by dataSync or arraySync have lost their origin)",
  );
}
