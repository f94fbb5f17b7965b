import * as tf from "@tensorflow/tfjs";
import { explainedGradientError } from "./explainedGradientError.ts";
import type { Shape } from "./shape.ts";
import type { WindowMoves } from "./windowMoves.ts";
import { zerosForNone } from "./zerosForNone.ts";

/** `convolution` by TensorFlow.js's own operations, for engines without the training kernels. */
export function plainConvolution(
  images: tf.Tensor,
  weight: tf.Tensor,
  bias: tf.Tensor | undefined,
  { stride, padding }: WindowMoves,
): tf.Tensor {
  return tf.tidy(() => {
    const filters = tf.transpose(weight, filterAxes) as tf.Tensor4D;
    const sums = tf.conv2d(images as tf.Tensor4D, filters, stride, padding);
    return bias ? tf.add(sums, bias) : sums;
  });
}

/** `convolutionSlopes` likewise. */
export function plainConvolutionSlopes(
  slopes: tf.Tensor,
  images: tf.Tensor,
  weightShape: Shape,
  moves: WindowMoves,
): { readonly weight: tf.Tensor; readonly bias: tf.Tensor } {
  const [outputs = 0, inputs = 0, height = 0, width = 0] = weightShape;
  const attributes = { ...attributesOf(moves), filterShape: [height, width, inputs, outputs] };
  return tf.tidy(() => {
    const filters = wayBack("Conv2DBackpropFilter", { x: images, dy: slopes }, attributes);
    return {
      weight: tf.transpose(zerosForNone(filters, slopes.size), weightAxes),
      bias: zerosForNone(tf.sum(slopes, [0, 1, 2]), slopes.size),
    };
  });
}

/** `convolutionImageSlopes` likewise. */
export function plainConvolutionImageSlopes(
  slopes: tf.Tensor,
  weight: tf.Tensor,
  imageShape: Shape,
  moves: WindowMoves,
): tf.Tensor {
  const attributes = { ...attributesOf(moves), inputShape: [...imageShape] };
  return tf.tidy(() => {
    const filter = tf.transpose(weight, filterAxes);
    return wayBack("Conv2DBackpropInput", { dy: slopes, filter }, attributes);
  });
}

/** From PyTorch's layout of a weight to TensorFlow.js's, and back. */
const filterAxes = [2, 3, 1, 0];
const weightAxes = [3, 2, 0, 1];

function attributesOf({ stride, padding }: WindowMoves) {
  return { strides: [stride, stride], pad: padding, dataFormat: "NHWC" };
}

/** What TensorFlow.js's tape would call. */
function wayBack(name: string, inputs: tf.NamedTensorMap, attributes: tf.NamedAttrMap): tf.Tensor {
  try {
    return tf.engine().runKernel(name, inputs, attributes);
  } catch (error) {
    throw explainedGradientError(error);
  }
}
