import * as tf from "@tensorflow/tfjs";
import { seededRandom, valueAndGradients } from "@underhood/core";
import { describe, expect, it } from "vitest";

/** The parameters of a small net, and what it is shown. */
interface Net {
  readonly weights: tf.Variable;
  readonly bias: tf.Variable;
  readonly last: tf.Variable;
  readonly inputs: tf.Tensor;
  readonly targets: tf.Tensor;
}

function hidden({ inputs, weights, bias }: Net): tf.Tensor {
  return inputs.matMul(weights).add(bias);
}

function outputs(net: Net): tf.Tensor {
  return hidden(net).relu().matMul(net.last);
}

describe("valueAndGradients agrees with central differences for", () => {
  it.each<{ what: string; compute: (net: Net) => tf.Tensor }>([
    {
      what: "the mean square error of a two-layer net",
      compute: (net) => outputs(net).sub(net.targets).square().mean(),
    },
    {
      what: "a loss of sigmoids, chosen by target",
      compute: (net) => {
        const predictions = outputs(net).sigmoid();
        return tf.where(net.targets.greater(0), tf.sub(1, predictions), predictions).mean();
      },
    },
    {
      what: "a cross-entropy",
      compute: (net) => hidden(net).logSoftmax().mul(net.last.transpose()).sum(),
    },
    {
      what: "mean absolute values with broadcasting",
      compute: (net) => hidden(net).sub(net.last.transpose()).abs().mean(),
    },
    {
      what: "a layer normalised over its batch",
      compute: (net) => {
        const { mean, variance } = tf.moments(hidden(net), 0);
        const normalised = hidden(net).sub(mean).div(variance.add(0.1).sqrt());
        return normalised.matMul(net.last).tanh().sum();
      },
    },
    {
      what: "slices, stacks, powers and exponentials",
      compute: (net) => {
        const columns = hidden(net).split(3, 1);
        return tf.stack(columns).slice(1, 2).pow(2).mean().add(net.last.exp().sum());
      },
    },
  ])("$what", ({ compute }) => {
    const random = seededRandom(42);
    const net: Net = {
      weights: tf.variable(random.normal([4, 3])),
      bias: tf.variable(random.normal([3])),
      last: tf.variable(random.normal([3, 1])),
      inputs: random.normal([5, 4]),
      targets: tf.tensor2d([1, 0, 1, 1, 0], [5, 1]),
    };
    const parameters = [net.weights, net.bias, net.last];
    const loss = () => compute(net).asScalar();
    const { gradients } = valueAndGradients(loss, parameters);
    parameters.forEach((parameter, i) => {
      expect(gradients[i]).toBeTensor(parameter.shape, slopes(loss, parameter), 2e-3);
    });
  });
});

/** For each value of a parameter, how the result changes from a small step back to one forth. */
function slopes(compute: () => tf.Scalar, parameter: tf.Variable): number[] {
  const step = 1e-2;
  const centre = parameter.dataSync<"float32">().slice();
  const resultAt = (place: number, distance: number) => {
    const moved = centre.with(place, (centre[place] as number) + distance);
    parameter.assign(tf.tensor(moved, parameter.shape));
    return compute().dataSync()[0] as number;
  };
  const found = Array.from(
    centre.keys(),
    (place) => (resultAt(place, step) - resultAt(place, -step)) / (2 * step),
  );
  parameter.assign(tf.tensor(centre, parameter.shape));
  return found;
}
