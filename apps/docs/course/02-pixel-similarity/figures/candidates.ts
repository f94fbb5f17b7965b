import recorded from "./candidates.json";
import { recordedStack } from "./stack.ts";

/** A validation digit that can be compared with the means. */
export interface Candidate {
  /** Its place among the embedded validation 3s and 7s, from 0. */
  readonly place: number;
  /** What it is. */
  readonly label: number;
  /** Its bytes. `[784]` */
  readonly data: Uint8Array;
}

/** Some that L1 and RMSE both read rightly, some that both misread, and some that only one does. */
export const candidates: readonly Candidate[] = recorded.digits.map(({ place, label, image }) => ({
  place,
  label,
  data: recordedStack(image).data,
}));

/** The mean intensities of all training 3s and 7s, exactly: recorded as sums of bytes. `[784]` */
export const exactMeans: Readonly<Record<3 | 7, readonly number[]>> = {
  3: meanOf(recorded.sums3, recorded.count3),
  7: meanOf(recorded.sums7, recorded.count7),
};

function meanOf(sums: string, count: number): number[] {
  return sums.split(" ").map((sum) => Number(sum) / count / 255);
}
