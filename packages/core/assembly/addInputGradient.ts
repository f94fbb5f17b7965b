import { sumOfProducts } from "./multiplyAdd";

/**
 * Adds to one image `[height, width, channels]` what one gradient of outputs
 * `[outHeight, outWidth, outChannels]` sends back through one filter
 * `[filterHeight, filterWidth, channels, outChannels]`.
 */
export function addInputGradient(
  gradient: usize,
  filter: usize,
  to: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const outPixelBytes = (<usize>outChannels) << 2;
  for (let outRow = 0; outRow < outHeight; outRow++) {
    for (let outColumn = 0; outColumn < outWidth; outColumn++) {
      for (let y = 0; y < filterHeight; y++) {
        const row = outRow * strideHeight + y - top;
        if (row < 0 || row >= height) continue;
        for (let x = 0; x < filterWidth; x++) {
          const column = outColumn * strideWidth + x - left;
          if (column < 0 || column >= width) continue;
          let target = to + ((<usize>((row * width + column) * channels)) << 2);
          let weights = filter + <usize>((y * filterWidth + x) * channels) * outPixelBytes;
          for (let channel = 0; channel < channels; channel++) {
            const sum = sumOfProducts(gradient, weights, outChannels);
            store<f32>(target, load<f32>(target) + sum);
            target += 4;
            weights += outPixelBytes;
          }
        }
      }
      gradient += outPixelBytes;
    }
  }
}
