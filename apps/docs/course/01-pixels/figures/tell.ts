import { type ByteImage, type Cell, type Slice, sliceShape, sliceText } from "./slice.ts";

/** One pixel in words: its place, its byte and its intensity. */
export function tellPixel(image: ByteImage, { row, column }: Cell): string {
  const byte = byteAt(image, { row, column });
  return `Row ${row}, column ${column}: byte ${byte}, intensity ${intensityText(byte)}.`;
}

/** A slice in words: how to write it, and its shape. */
export function tellSlice(slice: Slice): string {
  return `Slice ${sliceText(slice)}, shape [${sliceShape(slice).join(", ")}].`;
}

/** What the grey scale does to the picture, and that it does nothing to the numbers. */
export function tellScale(zeroIsBlack: boolean): string {
  return zeroIsBlack
    ? "Light on a screen: 0 is black, 255 is white. Only the display flipped; every number is as it was."
    : "Ink on paper: 0 is white, 255 is black. This is how MNIST means its bytes.";
}

/** The byte of one pixel, 0..255. */
export function byteAt(image: ByteImage, { row, column }: Cell): number {
  return image.data[row * image.shape[1] + column] ?? 0;
}

/** A byte as the intensity that lessons compute with, 0..1, to three digits. */
export function intensityText(byte: number): string {
  return (byte / 255).toFixed(3);
}
