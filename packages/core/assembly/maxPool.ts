/**
 * The maximum of each window, channel by channel. NaN is never a maximum, and a window without one is
 * -∞. `[batch, height, width, channels]`; a window's parts outside of the image do not count.
 */
export function maxPool(
  images: usize,
  to: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>width * pixelBytes;
  for (let image = 0; image < batch; image++) {
    for (let outRow = 0; outRow < outHeight; outRow++) {
      const firstRow = outRow * strideHeight - top;
      const fromRow = max(0, firstRow);
      const toRow = min(height, firstRow + windowHeight);
      for (let outColumn = 0; outColumn < outWidth; outColumn++) {
        const firstColumn = outColumn * strideWidth - left;
        const fromColumn = max(0, firstColumn);
        const toColumn = min(width, firstColumn + windowWidth);
        let channel = 0;
        for (; channel + 4 <= channels; channel += 4) {
          let highest = f32x4.splat(-Infinity);
          for (let row = fromRow; row < toRow; row++) {
            let at =
              images +
              <usize>row * rowBytes +
              <usize>fromColumn * pixelBytes +
              ((<usize>channel) << 2);
            for (let column = fromColumn; column < toColumn; column++) {
              // Stays as it is where the pixel is NaN.
              highest = f32x4.pmax(highest, v128.load(at));
              at += pixelBytes;
            }
          }
          v128.store(to, highest);
          to += 16;
        }
        for (; channel < channels; channel++) {
          let highest: f32 = -Infinity;
          for (let row = fromRow; row < toRow; row++) {
            let at =
              images +
              <usize>row * rowBytes +
              <usize>fromColumn * pixelBytes +
              ((<usize>channel) << 2);
            for (let column = fromColumn; column < toColumn; column++) {
              const pixel = load<f32>(at);
              if (pixel > highest) highest = pixel;
              at += pixelBytes;
            }
          }
          store<f32>(to, highest);
          to += 4;
        }
      }
    }
    images += <usize>height * rowBytes;
  }
}
