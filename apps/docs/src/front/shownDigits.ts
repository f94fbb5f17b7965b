import { type RecordedImage, recordedImage } from "../pad/recordedImage.ts";
import outputs from "./outputs.json";

/** A validation digit and how pixel similarity judges it, recorded from the packages. */
export interface ShownDigit {
  readonly image: RecordedImage;
  /** What it is. */
  readonly label: number;
  /** What it is taken for. */
  readonly called: number;
  /**
   * The distance to the mean 3, and to the mean 7, row by row: entry `i` is the part of the mean
   * absolute difference that lies in the rows above `i`, so that the last is the whole. `[29]`
   */
  readonly toThree: readonly number[];
  readonly toSeven: readonly number[];
}

/** The digits that the front page recognises, one of them wrongly. */
export const shownDigits: readonly ShownDigit[] = outputs.digits.map((digit) => ({
  ...digit,
  image: recordedImage(digit.image),
}));

/** How many of the embedded validation 3s and 7s this judge calls rightly. */
export const score: { readonly right: number; readonly of: number } = outputs.score;
