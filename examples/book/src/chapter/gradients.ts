import * as tf from "@tensorflow/tfjs";
import { valueAndGradients } from "@underhood/core";
import { valuesOf } from "../valuesOf.ts";

/** The chapter's first gradients. */
export function gradients() {
  const one = sumOfSquares(tf.scalar(3));
  const three = sumOfSquares(tf.tensor1d([3, 4, 10]));
  return {
    square: [one.value, one.gradient],
    squares: three.value,
    squaresGradient: three.gradient,
  };
}

function sumOfSquares(start: tf.Tensor): { value: number[]; gradient: number[] } {
  const x = tf.variable(start);
  const { value, gradients } = valueAndGradients(() => tf.sum(tf.square(x)), [x]);
  const numbers = { value: valuesOf(value), gradient: gradients.flatMap(valuesOf) };
  tf.dispose([start, x, value, ...gradients]);
  return numbers;
}
