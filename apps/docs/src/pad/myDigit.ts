import { type RecordedImage, recordedImage } from "./recordedImage.ts";
import sample from "./sampleDigit.json";
import { noStrokes, type Stroke } from "./stroke.ts";

/** The reader's digit, as cells and figures know it. */
export interface MyDigit {
  /** What `digitFromDrawing` makes of the drawing: bytes, 0 for paper and 255 for ink. `[28, 28]` */
  readonly image: RecordedImage;
  /** Whether the reader drew it; else it is the course's own. */
  readonly isDrawn: boolean;
}

/** What `myDigit` is until something is drawn. */
export const sampleDigit: MyDigit = { image: recordedImage(sample.image), isDrawn: false };

let latest = { strokes: noStrokes, digit: Promise.resolve(sampleDigit) };

/**
 * The digit that strokes make; the course's own for an empty pad, and for strokes that leave no ink
 * on it. What makes digits is fetched with the first strokes.
 */
export function myDigitOf(strokes: readonly Stroke[]): Promise<MyDigit> {
  if (strokes.length === 0) return Promise.resolve(sampleDigit);
  if (strokes !== latest.strokes) latest = { strokes, digit: madeOf(strokes) };
  return latest.digit;
}

async function madeOf(strokes: readonly Stroke[]): Promise<MyDigit> {
  try {
    const { digitOf } = await import("./digitOf.ts");
    return { image: digitOf(strokes), isDrawn: true };
  } catch {
    return sampleDigit;
  }
}
