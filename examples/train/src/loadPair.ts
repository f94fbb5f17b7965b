import { type LabelledImages, loadDigits, loadMnist, selectLabels } from "@underhood/data";
import { DataError } from "./dataError.ts";
import type { Options } from "./options.ts";

/** Images of two labels: some to learn from, others to judge by. */
export interface Pair {
  readonly training: LabelledImages;
  readonly validation: LabelledImages;
}

/**
 * Reads the images of the two labels, from the folder or else from the embedded digits.
 *
 * @throws DataError with the reason, whatever it is.
 */
export async function loadPair(
  { data, labels }: Pick<Options, "data" | "labels">,
  signal: AbortSignal,
): Promise<Pair> {
  try {
    const { training, validation } =
      data === undefined
        ? await loadDigits({ labels, signal })
        : // Any data set in MNIST's format may lie there, so no known checksums apply.
          await loadMnist({ folder: data, checksums: false, signal });
    return {
      training: selectLabels(training, labels),
      validation: selectLabels(validation, labels),
    };
  } catch (error) {
    throw new DataError((error as Error).message, { cause: error });
  }
}
