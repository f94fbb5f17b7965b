/**
 * Gives each window's gradient to the pixel that was its maximum, the first of several in reading
 * order. NaN is never a maximum, and a window without one (all NaN or -∞) gives its gradient to none.
 * `[batch, height, width, channels]`; a window's parts outside of the image do not count.
 */
export function maxPoolGradient(
  gradient: usize,
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
  const imageBytes = (<usize>(height * width * channels)) << 2;
  memory.fill(to, 0, <usize>batch * imageBytes);
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
          fourChannels(
            gradient + ((<usize>channel) << 2),
            images + ((<usize>channel) << 2),
            to + ((<usize>channel) << 2),
            fromRow,
            toRow,
            fromColumn,
            toColumn,
            width,
            channels,
          );
        }
        for (; channel < channels; channel++) {
          oneChannel(
            gradient + ((<usize>channel) << 2),
            images + ((<usize>channel) << 2),
            to + ((<usize>channel) << 2),
            fromRow,
            toRow,
            fromColumn,
            toColumn,
            width,
            channels,
          );
        }
        gradient += (<usize>channels) << 2;
      }
    }
    images += imageBytes;
    to += imageBytes;
  }
}

function fourChannels(
  gradient: usize,
  image: usize,
  to: usize,
  fromRow: i32,
  toRow: i32,
  fromColumn: i32,
  toColumn: i32,
  width: i32,
  channels: i32,
): void {
  let highest = f32x4.splat(-Infinity);
  let highestAt = i32x4.splat(-1);
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) {
      const at = ((row * width + column) * channels) << 2;
      const pixels = v128.load(image + <usize>at);
      const isHigher = f32x4.gt(pixels, highest);
      highest = v128.bitselect(pixels, highest, isHigher);
      highestAt = v128.bitselect(i32x4.splat(at), highestAt, isHigher);
    }
  }
  const gradients = v128.load(gradient);
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) {
      const at = ((row * width + column) * channels) << 2;
      const isHighest = i32x4.eq(highestAt, i32x4.splat(at));
      const target = to + <usize>at;
      v128.store(target, f32x4.add(v128.load(target), v128.and(gradients, isHighest)));
    }
  }
}

function oneChannel(
  gradient: usize,
  image: usize,
  to: usize,
  fromRow: i32,
  toRow: i32,
  fromColumn: i32,
  toColumn: i32,
  width: i32,
  channels: i32,
): void {
  let highest: f32 = -Infinity;
  let highestAt = -1;
  for (let row = fromRow; row < toRow; row++) {
    for (let column = fromColumn; column < toColumn; column++) {
      const at = ((row * width + column) * channels) << 2;
      const pixel = load<f32>(image + <usize>at);
      if (pixel > highest) {
        highest = pixel;
        highestAt = at;
      }
    }
  }
  if (highestAt >= 0) {
    const target = to + <usize>highestAt;
    store<f32>(target, load<f32>(target) + load<f32>(gradient));
  }
}
