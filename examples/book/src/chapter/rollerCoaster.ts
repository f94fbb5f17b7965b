import * as tf from "@tensorflow/tfjs";
import { seededRandom, valueAndGradients } from "@underhood/core";
import { meanSquaredError } from "@underhood/models";
import { valuesOf } from "../valuesOf.ts";

const learningRate = 1e-5;

/** The chapter's fit of a quadratic to the measured speeds of a roller coaster. */
export function rollerCoaster() {
  const random = seededRandom(42);
  const time = tf.range(0, 20);
  const speed = tf.tidy(() => {
    const errors = tf.mul(random.normal([20]), 3);
    return tf.add(errors, tf.add(tf.mul(0.75, tf.square(tf.sub(time, 9.5))), 1));
  });
  const parameters = tf.tidy(() => tf.variable(random.normal([3])));

  const predict = () => {
    const [a, b, c] = tf.split(parameters, 3) as [tf.Tensor, tf.Tensor, tf.Tensor];
    return tf.add(tf.add(tf.mul(a, tf.square(time)), tf.mul(b, time)), c);
  };
  const step = () => {
    const { value, gradients } = valueAndGradients(
      () => meanSquaredError(predict(), speed),
      [parameters],
    );
    const gradient = gradients[0] as tf.Tensor;
    const seen = { loss: valuesOf(value), gradient: valuesOf(gradient) };
    tf.tidy(() => parameters.assign(tf.sub(parameters, tf.mul(gradient, learningRate))));
    tf.dispose([value, gradient]);
    return seen;
  };

  const fitParameters = valuesOf(parameters);
  const first = step();
  const fitLosses = Array.from({ length: 10 }, () => step().loss);
  tf.dispose([time, speed, parameters]);
  return {
    firstFitLoss: first.loss,
    fitGradient: first.gradient,
    scaledGradient: first.gradient.map((slope) => slope * learningRate),
    fitParameters,
    secondFitLoss: fitLosses[0] as number[],
    fitLosses,
  };
}
