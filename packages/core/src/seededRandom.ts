import * as tf from "@tensorflow/tfjs";
import { mersenneTwister } from "./mersenneTwister.ts";
import { normalSource } from "./normalSource.ts";
import { type Shape, sizeOf } from "./shape.ts";

/** A source of random numbers that gives the same ones each time it is made from the same seed. */
export interface SeededRandom {
  /**
   * Draws float32 values spread evenly over 0 ≤ x < 1, or from `low` to `high`. `shape → [...shape]`
   *
   * Bit-equal to `torch.rand(shape)` and `torch.empty(shape).uniform_(low, high)`.
   */
  uniform(shape: Shape, low?: number, high?: number): tf.Tensor;

  /**
   * Draws float32 values from the normal distribution with mean 0 and deviation 1.
   * `shape → [...shape]`
   *
   * Equal to `torch.randn(shape)` within 2e-6 (PyTorch computes logarithms and sines in float32).
   */
  normal(shape: Shape): tf.Tensor;

  /**
   * Draws float32 starting weights as PyTorch's linear and convolution layers do: evenly spread over
   * ±1/√inputs, where each output depends on `inputs` values: the axes of the shape after the first.
   * `[outputs, …inputs] → [outputs, …inputs]`
   *
   * Bit-equal to `torch.nn.init.kaiming_uniform_(weights, a=math.sqrt(5))`.
   */
  kaimingUniform(shape: Shape): tf.Tensor;

  /**
   * Draws the starting parameters of a linear layer: first the weights, then the bias.
   * `weights [outputs, inputs], bias [outputs]`
   *
   * Bit-equal to those of `torch.nn.Linear(inputs, outputs)`.
   */
  linearParameters(inputs: number, outputs: number): { weights: tf.Tensor2D; bias: tf.Tensor1D };

  /** Shuffles the numbers 0, 1, …, count − 1. Equal to `torch.randperm(count)`. */
  permutation(count: number): Int32Array;

  /** Leaves out this many 32-bit words of the generator, to join a longer run at a known place. */
  skip(words: number): void;
}

/**
 * Makes the random numbers of PyTorch's CPU generator after `torch.manual_seed(seed)`, in any
 * sequence of calls. The seed is an integer, of which PyTorch uses the low 32 bits.
 *
 * @throws RangeError if the seed, a shape, a count or a bound makes no sense.
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`expected the seed to be an integer, got ${seed}`);
  }
  const word = mersenneTwister(Number(BigInt.asUintN(32, BigInt(seed))));
  const drawNormal = normalSource(word);

  function uniform(shape: Shape, low = 0, high = 1): tf.Tensor {
    const start = Math.fround(low);
    const span = Math.fround(Math.fround(high) - start);
    const values = new Float32Array(sizeOf(shape));
    for (let i = 0; i < values.length; i++) {
      values[i] = unitFloat(word()) * span + start;
    }
    return tf.tensor(values, [...shape]);
  }

  function kaimingUniform(shape: Shape): tf.Tensor {
    const inputs = sizeOf(shape.slice(1));
    const bound = Math.sqrt(3) * (Math.sqrt(2 / (1 + Math.sqrt(5) ** 2)) / Math.sqrt(inputs));
    return uniform(shape, -bound, bound);
  }

  return {
    uniform,
    normal: (shape) => tf.tensor(drawNormal(sizeOf(shape)), [...shape]),
    kaimingUniform,
    linearParameters(inputs, outputs) {
      const weights = kaimingUniform([outputs, inputs]) as tf.Tensor2D;
      const bound = 1 / Math.sqrt(inputs);
      const bias = uniform([outputs], -bound, bound) as tf.Tensor1D;
      return { weights, bias };
    },
    permutation(count) {
      const order = Int32Array.from({ length: count }, (_, i) => i);
      for (let i = 0; i < count - 1; i++) {
        const other = i + (word() % (count - i));
        const taken = order[other] as number;
        order[other] = order[i] as number;
        order[i] = taken;
      }
      return order;
    },
    skip(words) {
      for (let i = 0; i < words; i++) {
        word();
      }
    },
  };
}

/** Makes a number 0 ≤ x < 1 of the low 24 bits of a word: as many as a float32 holds. */
function unitFloat(word: number): number {
  return (word & 0xff_ffff) / 0x100_0000;
}
