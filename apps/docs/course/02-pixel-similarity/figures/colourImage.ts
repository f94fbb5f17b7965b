/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const red: Colour = [178, 24, 43];
const blue: Colour = [33, 102, 172];

/** White at 0, red towards 1, blue towards -1; beyond them the colour stays. */
export function differenceColour(value: number): Colour {
  const end = value < 0 ? blue : red;
  const share = Math.min(1, Math.abs(value));
  const mix = (channel: 0 | 1 | 2) => Math.round(255 + (end[channel] - 255) * share);
  return [mix(0), mix(1), mix(2)];
}

/**
 * A colour image of 28 by 28 values as the address of a BMP, made without a canvas, so that pages
 * drawn on the server already show it. `[784] → "data:image/bmp;base64,…"`
 */
export function differenceImage(values: readonly number[]): string {
  const [size, headers] = [28, 54];
  const length = headers + size * size * 3; // a row of 84 bytes needs no padding to a multiple of 4
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]); // "BM"
  view.setUint32(2, length, true);
  view.setUint32(10, headers, true);
  view.setUint32(14, 40, true); // the length of the second header
  view.setInt32(18, size, true);
  view.setInt32(22, -size, true); // below 0: the first row is the top one
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true); // bits per pixel
  for (const [pixel, value] of values.entries()) {
    const [r, g, b] = differenceColour(value);
    bytes.set([b, g, r], headers + pixel * 3);
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...bytes))}`;
}
