import * as tf from "@tensorflow/tfjs";

/**
 * The slope of a function of some parameters along each of their values, from its values a little
 * before and after: (f(x + h) − f(x − h)) / 2h.
 */
export function centralDifferences(
  compute: () => tf.Scalar,
  parameters: readonly tf.Variable[],
  h = 2 ** -6,
): number[][] {
  return parameters.map((parameter) => {
    const values = parameter.dataSync().slice();
    const at = (index: number, value: number) =>
      tf.tidy(() => {
        const moved = values.slice();
        moved[index] = value;
        parameter.assign(tf.tensor(moved, parameter.shape));
        return compute().dataSync()[0] ?? Number.NaN;
      });
    const slopes = Array.from(
      values,
      (value, i) => (at(i, value + h) - at(i, value - h)) / (2 * h),
    );
    tf.tidy(() => parameter.assign(tf.tensor(values, parameter.shape)));
    return slopes;
  });
}
