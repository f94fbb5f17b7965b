import * as tf from "@tensorflow/tfjs";
import { assertUsable } from "./assertUsable.ts";
import {
  convolutionImageSlopesKernel,
  convolutionKernel,
  convolutionSlopesKernel,
} from "./kernels/convolution.ts";
import {
  plainConvolution,
  plainConvolutionImageSlopes,
  plainConvolutionSlopes,
} from "./plainConvolution.ts";
import type { Shape } from "./shape.ts";
import type { WindowMoves } from "./windowMoves.ts";

/**
 * What a convolutional layer computes: each output pixel is a weighted sum of a window of the images,
 * over all channels, plus a bias. The weight has PyTorch's layout.
 * `[batch, height, width, inputs], [outputs, inputs, size, size] and [outputs] →
 * [batch, newHeight, newWidth, outputs]`
 *
 * With the training kernels that is one operation; TensorFlow.js's tape knows its gradients.
 *
 * @throws an error if the shapes do not meet, or a tensor has been disposed.
 * @example
 * convolution(images, weight, bias, { stride: 2, padding: 1 });
 */
export function convolution(
  images: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor | undefined,
  moves: WindowMoves,
): tf.Tensor {
  assertUsable("the images", images);
  assertUsable("the weight", weight);
  if (has(convolutionKernel.name)) {
    const given = bias ? { images, weight, bias } : { images, weight };
    return tf.engine().runKernel(convolutionKernel.name, given, { ...moves });
  }
  return plainConvolution(images, weight, bias, moves);
}

/**
 * How a loss changes with the weight and the bias of {@link convolution}, from how it changes with the
 * outputs. `[batch, newHeight, newWidth, outputs] and [batch, height, width, inputs] →
 * [outputs, inputs, size, size] and [outputs]`
 *
 * An empty batch changes nothing: 0.
 *
 * @param weightShape `[outputs, inputs, size, size]`
 * @throws an error if the shapes do not meet, or the engine lacks an operation.
 */
export function convolutionSlopes(
  slopes: tf.Tensor,
  images: tf.Tensor,
  weightShape: Shape,
  moves: WindowMoves,
): { readonly weight: tf.Tensor; readonly bias: tf.Tensor } {
  if (has(convolutionSlopesKernel.name)) {
    const attributes = { ...moves, weightShape: [...weightShape] };
    const found = tf
      .engine()
      .runKernel(convolutionSlopesKernel.name, { slopes, images }, attributes);
    const [weight, bias] = found as unknown as [tf.Tensor, tf.Tensor];
    return { weight, bias };
  }
  return plainConvolutionSlopes(slopes, images, weightShape, moves);
}

/**
 * How a loss changes with the images of {@link convolution}, from how it changes with the outputs.
 * `→ [batch, height, width, inputs]`
 *
 * @throws an error if the shapes do not meet, or the engine lacks an operation.
 */
export function convolutionImageSlopes(
  slopes: tf.Tensor,
  weight: tf.Tensor,
  imageShape: Shape,
  moves: WindowMoves,
): tf.Tensor {
  if (has(convolutionImageSlopesKernel.name)) {
    const attributes = { ...moves, imageShape: [...imageShape] };
    return tf.engine().runKernel(convolutionImageSlopesKernel.name, { slopes, weight }, attributes);
  }
  return plainConvolutionImageSlopes(slopes, weight, imageShape, moves);
}

function has(kernel: string): boolean {
  return tf.getKernel(kernel, tf.getBackend()) !== undefined;
}
