import type { Batches } from "@underhood/core";

/** The same batches; `onStep` is told each time the loop has done with one. */
export function tellSteps(batches: Batches, onStep: () => void): Batches {
  return {
    length: batches.length,
    *[Symbol.iterator]() {
      for (const batch of batches) {
        yield batch;
        onStep();
      }
    },
  };
}
