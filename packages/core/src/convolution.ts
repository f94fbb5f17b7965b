import * as tf from "@tensorflow/tfjs";
import { explainedGradientError } from "./explainedGradientError.ts";
import {
  convolutionImageSlopesKernel,
  convolutionKernel,
  convolutionSlopesKernel,
} from "./kernels/convolution.ts";
import type { Shape } from "./shape.ts";
import { zerosForNone } from "./zerosForNone.ts";

/** How the window of a convolution moves, in pixels. */
export interface WindowMoves {
  /** How far at a time. */
  readonly stride: number;
  /** How many rows and columns of zeros are laid around each image. */
  readonly padding: number;
}

/**
 * What a convolutional layer computes: each output pixel is a weighted sum of a window of the images,
 * over all channels, plus a bias. The weight has PyTorch's layout.
 * `[batch, height, width, inputs], [outputs, inputs, size, size] and [outputs] →
 * [batch, newHeight, newWidth, outputs]`
 *
 * With the training kernels that is one operation; TensorFlow.js's tape knows its gradients.
 *
 * @throws an error if the shapes do not meet.
 * @example
 * convolution(images, weight, bias, { stride: 2, padding: 1 });
 */
export function convolution(
  images: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor | undefined,
  moves: WindowMoves,
): tf.Tensor {
  if (has(convolutionKernel.name)) {
    const given = bias ? { images, weight, bias } : { images, weight };
    return tf.engine().runKernel(convolutionKernel.name, given, { ...moves });
  }
  return tf.tidy(() => {
    const filters = tf.transpose(weight, filterAxes) as tf.Tensor4D;
    const sums = tf.conv2d(images as tf.Tensor4D, filters, moves.stride, moves.padding);
    return bias ? tf.add(sums, bias) : sums;
  });
}

/**
 * How a loss changes with the weight and the bias of {@link convolution}, from how it changes with the
 * outputs.
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
  const [outputs = 0, inputs = 0, height = 0, width = 0] = weightShape;
  const attributes = { ...stockAttributes(moves), filterShape: [height, width, inputs, outputs] };
  return tf.tidy(() => {
    const filters = stockKernel("Conv2DBackpropFilter", { x: images, dy: slopes }, attributes);
    return {
      weight: tf.transpose(zerosForNone(filters, slopes.size), weightAxes),
      bias: zerosForNone(tf.sum(slopes, [0, 1, 2]), slopes.size),
    };
  });
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
  const attributes = { ...stockAttributes(moves), inputShape: [...imageShape] };
  return tf.tidy(() => {
    const filter = tf.transpose(weight, filterAxes);
    return stockKernel("Conv2DBackpropInput", { dy: slopes, filter }, attributes);
  });
}

/** From PyTorch's layout of a weight to TensorFlow.js's, and back. */
const filterAxes = [2, 3, 1, 0];
const weightAxes = [3, 2, 0, 1];

function has(kernel: string): boolean {
  return tf.getKernel(kernel, tf.getBackend()) !== undefined;
}

function stockAttributes({ stride, padding }: WindowMoves) {
  return { strides: [stride, stride], pad: padding, dataFormat: "NHWC" };
}

/** What TensorFlow.js's tape would call. */
function stockKernel(
  name: string,
  inputs: tf.NamedTensorMap,
  attributes: tf.NamedAttrMap,
): tf.Tensor {
  try {
    return tf.engine().runKernel(name, inputs, attributes);
  } catch (error) {
    throw explainedGradientError(error);
  }
}
