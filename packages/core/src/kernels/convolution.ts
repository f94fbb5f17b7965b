import type * as tf from "@tensorflow/tfjs";
import { shapeText, sizeOf } from "../shape.ts";
import { assertShapeIs } from "./assertShapeIs.ts";
import { conv2dInfo } from "./conv2dInfo.ts";
import { convolve } from "./convolve.ts";
import { filterGradient } from "./filterGradient.ts";
import { pyTorchLayout } from "./filterLayout.ts";
import { imageGradient } from "./imageGradient.ts";
import type { Kernel, KernelCall } from "./kernel.ts";

/** How a convolutional layer's window moves, and the sizes of which there is no tensor. */
export interface ConvolutionAttributes {
  readonly stride: number;
  readonly padding: number;
  readonly imageShape?: readonly number[];
  readonly weightShape?: readonly number[];
}

/** What a convolutional layer computes, from weights in PyTorch's layout: a convolution and a bias. */
export const convolutionKernel: Kernel = {
  name: "UnderhoodConvolution",
  run({ inputs, attrs }, bench) {
    const { images, weight, bias } = inputs as Record<"images" | "weight", tf.TensorInfo> & {
      readonly bias?: tf.TensorInfo;
    };
    const info = infoOf(images.shape, weight.shape, attrs);
    if (bias) assertShapeIs([info.outChannels], bias, "a bias");
    return convolve(
      { x: images, filter: weight, layout: pyTorchLayout(info), bias },
      info,
      false,
      bench,
    );
  },
};

/** The way back from there to the weight and to the bias. */
export const convolutionSlopesKernel: Kernel = {
  name: "UnderhoodConvolutionSlopes",
  run({ inputs, attrs }, bench) {
    const { slopes, images } = inputs as Record<"slopes" | "images", tf.TensorInfo>;
    const { weightShape = [] } = attrs as unknown as ConvolutionAttributes;
    const info = infoOf(images.shape, weightShape, attrs);
    const { inChannels, outChannels, filterHeight, filterWidth } = info;
    const gradient = filterGradient(images, slopes, info, bench);
    const weight = bench.output(weightShape);
    bench.functions.transpose(
      bench.offsetOf(gradient),
      bench.offsetOf(weight),
      ...([1, outChannels, inChannels, filterHeight * filterWidth] as const),
      ...([0, 4, outChannels * 4, inChannels * outChannels * 4] as const),
    );
    bench.free(gradient);
    const bias = bench.output([outChannels]);
    const pixels = sizeOf(slopes.shape) / outChannels;
    bench.functions.columnSums(
      bench.offsetOf(slopes),
      pixels,
      outChannels,
      bench.offsetOf(bias),
      1,
    );
    return [weight, bias];
  },
};

/** The way back from there to the images. */
export const convolutionImageSlopesKernel: Kernel = {
  name: "UnderhoodConvolutionImageSlopes",
  run({ inputs, attrs }, bench) {
    const { slopes, weight } = inputs as Record<"slopes" | "weight", tf.TensorInfo>;
    const { imageShape = [] } = attrs as unknown as ConvolutionAttributes;
    const info = infoOf(imageShape, weight.shape, attrs);
    return imageGradient({ dy: slopes, filter: weight, layout: pyTorchLayout(info) }, info, bench);
  },
};

function infoOf(
  imageShape: readonly number[],
  weightShape: readonly number[],
  attrs: KernelCall["attrs"],
): tf.backend_util.Conv2DInfo {
  const { stride, padding } = attrs as unknown as ConvolutionAttributes;
  const [, imageHeight = 0, imageWidth = 0, channels] = imageShape;
  const [outputs = 0, inputs = 0, height = 0, width = 0] = weightShape;
  const areImages = imageShape.length === 4 && weightShape.length === 4 && channels === inputs;
  if (!areImages || imageHeight + 2 * padding < height || imageWidth + 2 * padding < width) {
    throw new RangeError(
      `expected images [batch, height, width, ${inputs}] for a weight ${shapeText(weightShape)}, and ` +
        `none smaller than its window, got ${shapeText(imageShape)}`,
    );
  }
  const options = { strides: stride, pad: padding };
  const filterShape = [height, width, inputs, outputs];
  return conv2dInfo(imageShape, filterShape, options) as tf.backend_util.Conv2DInfo;
}
