import type { RecordedImage } from "../../../src/pad/recordedImage.ts";
import type { Cuts } from "./exploreSlices.ts";
import { sliceShape } from "./tellSlice.ts";

/** The pixels of a digit that a slice holds. `[28, 28] → [rows, columns]` */
export function cutPixels(
  { shape: [, length], data }: RecordedImage,
  cuts: Cuts,
): { readonly shape: readonly [number, number]; readonly data: readonly number[] } {
  const { rows, columns } = cuts;
  const isIn = (place: number) => {
    const [row, column] = [Math.floor(place / length), place % length];
    return row >= rows.from && row < rows.to && column >= columns.from && column < columns.to;
  };
  return { shape: sliceShape(cuts), data: Array.from(data).filter((_, place) => isIn(place)) };
}
