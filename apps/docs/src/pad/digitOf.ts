import { digitFromDrawing } from "@underhood/data";
import { rasterise } from "./rasterise.ts";
import type { RecordedImage } from "./recordedImage.ts";
import type { Stroke } from "./stroke.ts";

/**
 * Brings strokes into MNIST's form. `strokes → [28, 28]`
 *
 * @throws RangeError if they leave no ink on the pad.
 */
export function digitOf(strokes: readonly Stroke[]): RecordedImage {
  return { shape: [28, 28], data: digitFromDrawing(rasterise(strokes)).data };
}
