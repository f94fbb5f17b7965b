import * as tf from "@tensorflow/tfjs";
import { kindOf } from "./kindOf.ts";
import { mersenneTwister } from "./mersenneTwister.ts";
import { normalSource } from "./normalSource.ts";
import { permutation } from "./permutation.ts";
import { assertShape, type Shape, shapeText, sizeOf } from "./shape.ts";
import { unitFloat } from "./unitNumber.ts";

/** A source of random numbers that gives the same ones each time it is made from the same seed. */
export interface SeededRandom {
  /**
   * Draws float32 values spread evenly from 0 (inclusive) to 1 (exclusive), or from `low` to `high`.
   * `shape → [...shape]`
   *
   * Bit-equal to `torch.rand(shape)` and `torch.empty(shape).uniform_(low, high)`.
   *
   * @throws RangeError if `low` is above `high`, or float32 cannot hold them or their difference.
   */
  uniform(shape: Shape, low?: number, high?: number): tf.Tensor;

  /**
   * Draws float32 values from the normal distribution of mean 0 and standard deviation 1.
   * `shape → [...shape]`
   *
   * Equal to `torch.randn(shape)` within 2e-6: PyTorch rounds its logarithms and sines to float32.
   */
  normal(shape: Shape): tf.Tensor;

  /**
   * Draws the starting weights of a layer whose outputs depend on `inputs` values each, spread
   * evenly over ±1/√inputs. `[outputs, …inputs] → [outputs, …inputs]`
   *
   * Bit-equal to those of `torch.nn.Linear`, `[outputs, inputs]`, and of `torch.nn.Conv2d`,
   * `[outputs, channels, height, width]`, which call it `kaiming_uniform_(weights, a=sqrt(5))`.
   *
   * @throws RangeError if the shape has fewer than two axes, or an empty one after the first.
   */
  kaimingUniform(shape: Shape): tf.Tensor;

  /**
   * Draws the starting parameters of a linear layer: the weights `[outputs, inputs]`, then the bias
   * `[outputs]`, all spread evenly over ±1/√inputs. Bit-equal to `torch.nn.Linear(inputs, outputs)`.
   */
  linearParameters(inputs: number, outputs: number): { weights: tf.Tensor2D; bias: tf.Tensor1D };

  /**
   * Shuffles the numbers 0, 1, …, count − 1. Equal to `torch.randperm(count)`.
   *
   * @throws RangeError for 214,748,364 numbers and more, which PyTorch shuffles another way.
   */
  permutation(count: number): Int32Array;

  /** Leaves out this many 32-bit words of the generator, to join a longer run at a known place. */
  skip(words: number): void;
}

/**
 * Makes the random numbers that PyTorch draws on the CPU after `torch.manual_seed(seed)`, call by
 * call in the same order. The seed is any integer; like PyTorch this uses its low 32 bits.
 * The caller owns the tensors that it draws.
 *
 * @throws RangeError if the seed is not an integer.
 * @example
 * const random = seededRandom(42);
 * random.normal([4]); // 0.3367, 0.1288, 0.2345, 0.2303
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`expected the seed to be an integer such as 42, got ${kindOf(seed)}`);
  }
  const word = mersenneTwister(Number(BigInt.asUintN(32, BigInt(seed))));
  const drawNormal = normalSource(word);

  function uniform(shape: Shape, low = 0, high = 1): tf.Tensor {
    assertShape(shape);
    const start = Math.fround(low);
    const span = Math.fround(Math.fround(high) - start);
    if (!(span >= 0 && Number.isFinite(span))) {
      throw new RangeError(`expected low ≤ high, both finite in float32, got ${low} and ${high}`);
    }
    const values = new Float32Array(sizeOf(shape));
    for (let i = 0; i < values.length; i++) {
      values[i] = unitFloat(word()) * span + start;
    }
    return tf.tensor(values, [...shape]);
  }

  function kaimingUniform(shape: Shape): tf.Tensor {
    assertShape(shape);
    const inputs = sizeOf(shape.slice(1));
    if (shape.length < 2 || inputs === 0) {
      throw new RangeError(
        `expected a shape [outputs, inputs] with 1 input or more, got ${shapeText(shape)}`,
      );
    }
    const bound = 1 / Math.sqrt(inputs);
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
    permutation: (count) => permutation(count, word),
    skip(words) {
      if (!Number.isSafeInteger(words) || words < 0) {
        throw new RangeError(`expected to skip a whole number of words from 0 up, got ${words}`);
      }
      for (let i = 0; i < words; i++) {
        word();
      }
    },
  };
}
