import * as tf from "@tensorflow/tfjs";
import { type SeededRandom, seededRandom, valueAndGradients } from "@underhood/core";
import { describe, expect, it } from "vitest";

// The book's chapter runs under seed 42. These are the numbers that it prints, in its order.
describe("seededRandom(42) repeats the book's run", () => {
  it("starts with randn(4) = 0.3367, 0.1288, 0.2345, 0.2303", () => {
    expect(seededRandom(42).normal([4])).toBeTensor([4], [0.3367, 0.1288, 0.2345, 0.2303], 5e-5);
  });

  it("gives the measured speeds of the roller coaster", () => {
    expect(measuredSpeeds(seededRandom(42))).toBeTensor(
      [20],
      [
        74.4682, 59.6494, 45.8897, 26.3709, 21.4131, 19.4225, 12.59, 10.7294, 3.7551, -0.8724,
        -0.2926, 3.412, 4.9926, 10.3128, 15.4328, 26.2671, 31.7583, 42.0004, 57.5977, 66.8227,
      ],
      1e-4,
    );
  });

  it("fits a quadratic to the speeds in the same steps", () => {
    const random = seededRandom(42);
    const speeds = measuredSpeeds(random);
    const parameters = tf.variable(random.normal([3]));
    expect(parameters).toBeTensor([3], [-0.7658, -0.7506, 1.3525], 1e-4);

    const losses: number[] = [];
    for (let step = 0; step <= 10; step++) {
      const { value, gradients } = valueAndGradients(
        () => predictedSpeeds(parameters).sub(speeds).square().mean<tf.Scalar>(),
        [parameters],
      );
      const gradient = gradients[0] as tf.Tensor;
      if (step === 0) {
        expect(gradient).toBeTensor([3], [-53195.8594, -3419.7146, -253.8908], 0.01);
      }
      losses.push(value.dataSync()[0] as number);
      parameters.assign(parameters.sub(gradient.mul(1e-5)));
    }
    const printed = [
      25823.8086, 5435.5366, 1577.4496, 847.3781, 709.2227, 683.0757, 678.1245, 677.184, 677.0025,
      676.9644, 676.9537,
    ];
    expect(losses.map((loss, step) => loss / (printed[step] as number))).toEqual(
      printed.map(() => expect.closeTo(1, 6)),
    );
  });

  it("gives the first bias, half of a pair that is kept while 784 weights are drawn", () => {
    const random = seededRandom(42);
    random.normal([20]);
    random.normal([3]);
    random.normal([784, 1]);
    expect(random.normal([1])).toBeTensor([1], [0.6863], 5e-5);
  });

  it("gives the second bias, half of the pair at words 1620 to 1623", () => {
    const random = seededRandom(42);
    random.skip(1620);
    random.normal([1]);
    random.skip(5053 - 1624);
    expect(random.normal([1])).toBeTensor([1], [-0.1013562], 1e-6);
  });
});

function timeInSeconds(): tf.Tensor1D {
  return tf.range(0, 20);
}

/** Speed = ¾ (t − 9.5)² + 1, measured with an error of 3. */
function measuredSpeeds(random: SeededRandom): tf.Tensor {
  const errors = random.normal([20]).mul(3);
  return timeInSeconds().sub(9.5).square().mul(0.75).add(1).add(errors);
}

/** `a t² + b t + c`. */
function predictedSpeeds(parameters: tf.Tensor): tf.Tensor {
  const [a, b, c] = tf.split(parameters, 3) as [tf.Tensor, tf.Tensor, tf.Tensor];
  const time = timeInSeconds();
  return a.mul(time.square()).add(b.mul(time)).add(c);
}
