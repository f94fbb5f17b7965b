import recorded from "./samples.json";
import { recordedStack, type Stack } from "./stack.ts";

/** The first training digits of one kind, and how many of the kind the training set has. */
export interface Samples {
  readonly stack: Stack;
  readonly total: number;
}

/** The first 32 training 3s and 7s, recorded from the embedded digits. */
export const samples: Readonly<Record<3 | 7, Samples>> = {
  3: { stack: recordedStack(recorded.threes.images), total: recorded.threes.total },
  7: { stack: recordedStack(recorded.sevens.images), total: recorded.sevens.total },
};
