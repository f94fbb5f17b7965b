import { addProducts, sumOfProducts } from "./multiplyAdd";

/**
 * The gradient of a depthwise convolution with respect to its images
 * `[batch, height, width, channels]`: each output's gradient
 * `[batch, outHeight, outWidth, channels · multiplier]`, through the filters
 * `[filterHeight, filterWidth, channels, multiplier]`.
 */
export function depthwiseInputGradient(
  gradient: usize,
  filter: usize,
  to: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  multiplier: i32,
  outHeight: i32,
  outWidth: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  dilationHeight: i32,
  dilationWidth: i32,
  top: i32,
  left: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const imageBytes = <usize>(height * width) * pixelBytes;
  const outChannels = channels * multiplier;
  const tapBytes = (<usize>outChannels) << 2;
  memory.fill(to, 0, <usize>batch * imageBytes);
  for (let image = 0; image < batch; image++) {
    for (let outRow = 0; outRow < outHeight; outRow++) {
      for (let outColumn = 0; outColumn < outWidth; outColumn++) {
        let tap = filter;
        for (let y = 0; y < filterHeight; y++) {
          const row = outRow * strideHeight + y * dilationHeight - top;
          for (let x = 0; x < filterWidth; x++, tap += tapBytes) {
            const column = outColumn * strideWidth + x * dilationWidth - left;
            if (row < 0 || row >= height || column < 0 || column >= width) continue;
            const pixel = to + <usize>(row * width + column) * pixelBytes;
            if (multiplier == 1) {
              addProducts(pixel, gradient, tap, channels);
            } else {
              for (let channel = 0; channel < channels; channel++) {
                const at = (<usize>(channel * multiplier)) << 2;
                const target = pixel + ((<usize>channel) << 2);
                const sum = sumOfProducts(gradient + at, tap + at, multiplier);
                store<f32>(target, load<f32>(target) + sum);
              }
            }
          }
        }
        gradient += tapBytes;
      }
    }
    to += imageBytes;
  }
}
