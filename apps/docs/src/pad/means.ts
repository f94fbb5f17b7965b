import outputs from "./outputs.json";
import { type RecordedImage, recordedImage } from "./recordedImage.ts";

/**
 * The mean images of the embedded training 3s and 7s, recorded from the packages, so that the pad
 * shows what it compares with before anything is fetched. The judge computes its own.
 */
export const means: Readonly<Record<3 | 7, RecordedImage>> = {
  3: recordedImage(outputs.mean3),
  7: recordedImage(outputs.mean7),
};
