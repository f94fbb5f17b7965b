import * as tf from "@tensorflow/tfjs";
import { kindOf, type SeededRandom, type Shape, sizeOf } from "@underhood/core";

/**
 * How the first weights of a layer are drawn, if every output of it sums over `inputs` values:
 *
 * - `"uniform"`: spread evenly over ±1/√inputs, the bias too. PyTorch's default.
 * - `"kaiming"`: normal, of variance 2/inputs, the bias 0. Keeps the outputs of `relu` equally large
 *   from layer to layer. Source: He et al., "Delving Deep into Rectifiers", 2015.
 * - `{ standardDeviation }`: normal, of mean 0 and this standard deviation, the bias too.
 */
export type InitialWeights = "uniform" | "kaiming" | { readonly standardDeviation: number };

/** Options of the layers that weigh their inputs: `linear` and `conv2d`. */
export interface WeightOptions {
  /** Draws the first parameters: PyTorch's numbers for the same seed. */
  readonly random: Pick<SeededRandom, "kaimingUniform" | "uniform" | "normal">;
  /** From which distribution they are drawn. Default: `"uniform"`, as in PyTorch. */
  readonly initial?: InitialWeights;
  /** Whether each output has a number of its own added. Default: true. */
  readonly bias?: boolean;
}

/** The parameters of a layer under their names in PyTorch, in the order in which PyTorch draws them. */
export interface WeightAndBias {
  readonly weight: tf.Variable;
  readonly bias?: tf.Variable;
}

/**
 * Draws the first parameters of a layer: the weights `[outputs, …inputs]`, then the bias `[outputs]`.
 *
 * @throws TypeError if there are no random numbers or no such distribution, RangeError if the standard
 * deviation is not a number from 0 up.
 */
export function initialParameters(
  layerName: string,
  shape: Shape,
  options: WeightOptions,
): WeightAndBias {
  if (typeof options?.random?.kaimingUniform !== "function") {
    const given = options?.random === undefined ? "" : `, but got ${kindOf(options.random)}`;
    throw new TypeError(
      `${layerName} draws its first weights at random, so it needs a source of ` +
        `random numbers as a last argument: { random: seededRandom(42) }${given}`,
    );
  }
  const { random, initial = "uniform", bias = true } = options;
  const [outputs = 0, ...inputs] = shape;
  const draw = distribution(layerName, sizeOf(inputs), random, initial);
  return tf.tidy(() => ({
    weight: tf.variable(draw.weight(shape)),
    ...(bias ? { bias: tf.variable(draw.bias([outputs])) } : {}),
  }));
}

type Draw = (shape: Shape) => tf.Tensor;

function distribution(
  layerName: string,
  inputs: number,
  random: WeightOptions["random"],
  initial: InitialWeights,
): { weight: Draw; bias: Draw } {
  if (initial === "uniform") {
    const bound = 1 / Math.sqrt(inputs);
    return {
      weight: (shape) => random.kaimingUniform(shape),
      bias: (shape) => random.uniform(shape, -bound, bound),
    };
  }
  if (initial === "kaiming") {
    const deviation = Math.sqrt(2 / inputs);
    return {
      weight: (shape) => tf.mul(random.normal(shape), deviation),
      bias: (shape) => tf.zeros([...shape]),
    };
  }
  const deviation = initial?.standardDeviation;
  if (typeof deviation !== "number") {
    throw new TypeError(
      `${layerName} starts from initial: "uniform", "kaiming" or { standardDeviation: 0.1 }, but got ` +
        JSON.stringify(initial),
    );
  }
  if (!(deviation >= 0 && Number.isFinite(deviation))) {
    throw new RangeError(
      `${layerName} expects the standard deviation of its first weights to be a number from 0 up, but ` +
        `got ${deviation}`,
    );
  }
  const draw: Draw = (shape) => tf.mul(random.normal(shape), deviation);
  return { weight: draw, bias: draw };
}
