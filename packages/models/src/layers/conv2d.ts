import { convolution, convolutionImageSlopes, convolutionSlopes } from "@underhood/core";
import type { Model } from "../model.ts";
import { checkSizes } from "./checkSizes.ts";
import { initialParameters, type WeightOptions } from "./initialParameters.ts";
import { checkFits, checkWindow } from "./window.ts";

/** Options of {@link conv2d}. */
export interface ConvolutionOptions extends WeightOptions {
  /** The height and width of its kernels, in pixels. */
  readonly kernelSize: number;
  /** How many pixels a kernel moves at a time. Default: 1. */
  readonly stride?: number;
  /** How many rows and columns of zeros are laid around each image. Default: 0. */
  readonly padding?: number;
}

/**
 * Makes a layer that moves small kernels over images. Each output pixel is a weighted sum of the
 * pixels under the kernel, over all channels, plus a bias; the weights are the same everywhere.
 * `[batch, height, width, inputs] → [batch, newHeight, newWidth, outputs]`, where
 * newHeight = ⌊(height + 2 · padding − kernelSize) / stride⌋ + 1, and likewise the width
 *
 * Its parameters are `weight [outputs, inputs, height, width]` and `bias [outputs]`, in PyTorch's
 * layout. They start evenly spread over ±1/√(inputs · kernelSize²), unless `initial` says otherwise.
 *
 * @param inputs How many channels come in: 1 for grey images.
 * @param outputs How many channels go out, one for each kernel.
 * @throws RangeError if a size makes no sense, and from `forward` if what comes are not images of so
 * many channels, or are smaller than a kernel; TypeError if there are no random numbers.
 *
 * @example
 * ```ts
 * const random = seededRandom(42);
 * const layer = conv2d(1, 4, { kernelSize: 3, stride: 2, padding: 1, random });
 * layer.forward(images); // [64, 28, 28, 1] → [64, 14, 14, 4]
 * ```
 */
export function conv2d(inputs: number, outputs: number, options: ConvolutionOptions): Model {
  const { kernelSize: size, stride = 1, padding = 0 } = options;
  const window = { size, stride, padding };
  checkSizes("conv2d", 1, { inputs, outputs });
  checkWindow("conv2d", window, "kernelSize");
  const name =
    `conv2d(${inputs}, ${outputs}, { kernelSize: ${size}` +
    `${stride === 1 ? "" : `, stride: ${stride}`}${padding === 0 ? "" : `, padding: ${padding}`} })`;
  const state = initialParameters(name, [outputs, inputs, size, size], options);
  const { weight, bias } = state;
  return {
    name,
    parameters: bias ? [weight, bias] : [weight],
    state: { ...state },
    forward(images) {
      checkFits(name, window, images.shape, inputs);
      return convolution(images, weight, bias, window);
    },
    pass(images) {
      checkFits(name, window, images.shape, inputs);
      return {
        outputs: convolution(images, weight, bias, window),
        back(slopes, asked) {
          const found = convolutionSlopes(slopes, images, weight.shape, window);
          return {
            ...(asked.inputs && {
              inputs: convolutionImageSlopes(slopes, weight, images.shape, window),
            }),
            parameters: bias ? [found.weight, found.bias] : [found.weight],
          };
        },
      };
    },
  };
}
