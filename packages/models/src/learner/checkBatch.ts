import type { Batch } from "@underhood/core";
import { shapeText } from "../shapeText.ts";

/** Refuses an empty batch, the `number`th of a set counted from 1: its loss would be a mean of nothing. */
export function checkBatch(
  { inputs }: Batch,
  set: "training" | "validation",
  number: number,
): void {
  if (inputs.shape[0] === 0) {
    throw new RangeError(
      `batch ${number} of the ${set} set is empty: its inputs are ${shapeText(inputs.shape)}. Leave such ` +
        "batches out.",
    );
  }
}
