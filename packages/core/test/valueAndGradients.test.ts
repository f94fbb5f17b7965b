import * as tf from "@tensorflow/tfjs";
import { valueAndGradients } from "@underhood/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let tensorsBefore: number;
beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => {
  tf.disposeVariables();
});

/** A variable with these values. */
function parameter<R extends tf.Rank>(values: tf.TensorLike): tf.Variable<R> {
  return tf.tidy(() => tf.variable(tf.tensor(values) as tf.Tensor<R>));
}

function scalar(value: number): tf.Variable<tf.Rank.R0> {
  return parameter(value);
}

describe("valueAndGradients(compute, parameters)", () => {
  it("finds x² = 9 and its gradient 6 at 3", () => {
    const x = scalar(3);
    const { value, gradients } = valueAndGradients(() => x.square(), [x]);
    expect(value).toBeTensor([], [9]);
    expect(gradients).toHaveLength(1);
    expect(gradients[0]).toBeTensor([], [6]);
  });

  it("finds Σ x² = 125 and its gradient [6, 8, 20] at [3, 4, 10]", () => {
    const x = parameter([3, 4, 10]);
    const { value, gradients } = valueAndGradients(() => x.square().sum(), [x]);
    expect(value).toBeTensor([], [125]);
    expect(gradients[0]).toBeTensor([3], [6, 8, 20]);
  });

  it("gives the gradients in the order and the shapes of the parameters", () => {
    const [a, b, c] = [parameter([[1, 2]]), parameter(5), parameter([3, 4])];
    const { gradients } = valueAndGradients(() => a.mul(c).sum<tf.Scalar>().mul(b), [c, a, b]);
    expect(gradients.map(({ shape }) => shape)).toEqual([[2], [1, 2], []]);
    expect(gradients[0]).toBeTensor([2], [5, 10]);
    expect(gradients[1]).toBeTensor([1, 2], [15, 20]);
    expect(gradients[2]).toBeTensor([], [11]);
  });

  it("takes a parameter itself for the result, and leaves it alive when the value is freed", () => {
    const x = scalar(3);
    const { value, gradients } = valueAndGradients(() => x, [x]);
    expect(gradients[0]).toBeTensor([], [1]);
    tf.dispose([value, gradients]);
    expect(x).toBeTensor([], [3]);
  });

  it("gives gradients that can be freed one without the other", () => {
    const [a, b] = [parameter(1), parameter(2)];
    const { gradients } = valueAndGradients(() => a.add(b), [a, b]);
    gradients[0]?.dispose();
    expect(gradients[1]).toBeTensor([], [1]);
  });

  it("gives a gradient of 0 for a parameter that has no influence just there", () => {
    const x = scalar(-2);
    expect(valueAndGradients(() => x.relu(), [x]).gradients[0]).toBeTensor([], [0]);
  });

  it("can be used inside another, for a second derivative", () => {
    const x = parameter(2);
    const slope = () => valueAndGradients(() => x.pow(3), [x]).gradients[0] as tf.Scalar;
    const { value, gradients } = valueAndGradients(slope, [x]);
    expect(value).toBeTensor([], [12], 1e-5);
    expect(gradients[0]).toBeTensor([], [12], 1e-5);
  });

  it("keeps no tensor but the value and the gradients", () => {
    const [a, b] = [parameter([1, 2]), parameter([3, 4])];
    const { value, gradients } = valueAndGradients(() => a.mul(b).sigmoid().mean(), [a, b]);
    expect(tf.memory().numTensors - tensorsBefore).toBe(2 + 3);
    tf.dispose([value, gradients]);
    expect(tf.memory().numTensors - tensorsBefore).toBe(2);
  });
});

describe("valueAndGradients(compute, parameters) refuses, and keeps no tensor,", () => {
  const errors: {
    what: string;
    call: (x: tf.Variable) => unknown;
    error: Error;
  }[] = [
    {
      what: "a result of more than one number",
      call: (x) => valueAndGradients(() => x.square() as tf.Tensor as tf.Scalar, [x]),
      error: new RangeError(
        "expected the computation to return one number, got the shape [2]: make it one by .mean() or .sum()",
      ),
    },
    {
      what: "a list of results with one number in it",
      call: (x) => valueAndGradients(() => x.sum().reshape<tf.Tensor>([1]) as tf.Scalar, [x]),
      error: new RangeError(
        "expected the computation to return one number, got the shape [1]: make it one by .mean() or .sum()",
      ),
    },
    {
      what: "a result of whole numbers",
      call: (x) => valueAndGradients(() => x.sum<tf.Scalar>().toInt(), [x]),
      error: new TypeError("expected the computation to return float32, got int32"),
    },
    {
      what: "a number that was read out",
      call: (x) => valueAndGradients(() => x.sum().dataSync()[0] as never, [x]),
      error: new TypeError(
        "expected the computation to return a tensor, got 3: " +
          "neither an async function nor a number read out of a tensor can be differentiated",
      ),
    },
    {
      what: "an async computation",
      call: (x) => valueAndGradients((async () => x.sum()) as () => never, [x]),
      error: new TypeError(
        "expected the computation to return a tensor, got a promise: " +
          "neither an async function nor a number read out of a tensor can be differentiated",
      ),
    },
    {
      what: "a computation that returns nothing",
      call: (x) => valueAndGradients((() => {}) as () => never, [x]),
      error: new TypeError(
        "expected the computation to return a tensor, got undefined: " +
          "neither an async function nor a number read out of a tensor can be differentiated",
      ),
    },
    {
      what: "no parameters",
      call: (x) => valueAndGradients(() => x.sum(), []),
      error: new RangeError("expected one parameter at least, got none"),
    },
    {
      what: "a parameter without the list",
      call: (x) => valueAndGradients(() => x.sum(), x as unknown as tf.Variable[]),
      error: new TypeError("expected an array of parameters, got a tensor"),
    },
    {
      what: "a tensor that is no variable",
      call: (x) =>
        tf.tidy(() => valueAndGradients(() => x.sum(), [x, tf.ones([2]) as tf.Variable])),
      error: new TypeError("expected parameters[1] to be made by tf.variable, got a tensor"),
    },
    {
      what: "a parameter that comes twice",
      call: (x) => valueAndGradients(() => x.sum(), [x, x]),
      error: new RangeError("parameters[1] is parameters[0] again: list each parameter once"),
    },
    {
      what: "a parameter that the computation does not use",
      call: (x) => valueAndGradients(() => x.sum(), [x, parameter([[1, 2, 3]])]),
      error: new Error(
        "parameters[1], of shape [1, 3], has no part in the result: " +
          "use it inside the computation, through tensor operations only " +
          "(numbers read out by dataSync or arraySync have lost their origin)",
      ),
    },
    {
      what: "a parameter whose numbers are read out on the way",
      call: (x) => valueAndGradients(() => tf.tensor(x.dataSync()).sum(), [x]),
      error: new Error(
        "parameters[0], of shape [2], has no part in the result: " +
          "use it inside the computation, through tensor operations only " +
          "(numbers read out by dataSync or arraySync have lost their origin)",
      ),
    },
    {
      what: "a comparison on the way",
      call: (x) => valueAndGradients(() => x.sigmoid().greater(0.5).mean(), [x]),
      error: new Error(
        "Greater has no gradient: its answer jumps between 0 and 1, and a small change of a " +
          "parameter mostly changes nothing. A loss needs smooth operations, such as sigmoid; " +
          "comparisons are for metrics",
      ),
    },
    {
      what: "another operation without gradient",
      call: (x) => valueAndGradients(() => x.square().topk(1).values.sum(), [x]),
      error: new Error("TensorFlow.js has no gradient for TopK: build the result without it"),
    },
    {
      what: "maximum with a broadcast side, which TensorFlow.js cannot differentiate",
      call: (x) => valueAndGradients(() => tf.ones([3, 2]).maximum(x).sum(), [x]),
      error: new Error(
        "TensorFlow.js has no gradient for Maximum where b is broadcast: " +
          "give both sides the same shape first, by tf.broadcastTo",
      ),
    },
    {
      what: "a gradient that the engine cannot compute",
      call: (x) => valueAndGradients(() => x.square().gather([0, 1]).sum(), [x]),
      error: new Error(
        "the gradient needs UnsortedSegmentSum, which the engine wasm lacks: " +
          'try useEngine("cpu")',
      ),
    },
    {
      what: "a parameter that is frozen",
      call: (x) => {
        x.trainable = false;
        return valueAndGradients(() => x.sum(), [x]);
      },
      error: new Error("parameters[0] is not trainable: leave it out of the parameters"),
    },
    {
      what: "a parameter that is disposed",
      call: (x) => {
        const disposed = parameter(1);
        disposed.dispose();
        return valueAndGradients(() => x.sum<tf.Scalar>().mul(disposed), [x, disposed]);
      },
      error: new Error(
        "parameters[1] has been disposed: compute before freeing a model, not after",
      ),
    },
    {
      what: "a parameter of whole numbers",
      call: (x) => {
        const whole = tf.tidy(() => tf.variable(tf.scalar(1, "int32")));
        return valueAndGradients(() => x.sum<tf.Scalar>().mul(whole), [x, whole]);
      },
      error: new TypeError("expected parameters[1] to be float32, got int32"),
    },
    {
      what: "a computation that fails half-way, and hands on its error,",
      call: (x) =>
        valueAndGradients(() => {
          x.exp().sigmoid().square();
          throw new SyntaxError("mine");
        }, [x]),
      error: new SyntaxError("mine"),
    },
  ];

  it.each(errors)("$what", ({ call, error }) => {
    const x = parameter([1, 2]);
    const before = tf.memory().numTensors;
    expect(() => call(x)).toThrow(error);
    const variables = Object.keys(tf.engine().registeredVariables).length;
    expect(tf.memory().numTensors - before).toBe(variables - 1);
  });

  it("saying what TensorFlow.js said as the cause", () => {
    const x = parameter(1);
    expect(() => valueAndGradients(() => x.less(2).mean(), [x])).toThrow(
      expect.objectContaining({
        cause: new Error("Cannot compute gradient: gradient function not found for Less."),
      }),
    );
  });

  it("also inside another, whose way back stays whole", () => {
    const x = scalar(3);
    const { gradients } = valueAndGradients(() => {
      const square = x.square();
      expect(() => valueAndGradients(() => x.exp().greater(1).mean(), [x])).toThrow("no gradient");
      return square.exp();
    }, [x]);
    expect(gradients[0]?.dataSync()[0]).toBeCloseTo(2 * 3 * Math.exp(9), -1);
    tf.dispose(gradients);
  });
});
