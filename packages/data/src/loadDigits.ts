import { platform } from "#platform";
import { contentOf } from "./contentOf.ts";
import { allDigits, type EmbeddedFiles, threesAndSevens } from "./embeddedDigits.ts";
import type { LabelledImages, TrainingAndValidation } from "./labelledImages.ts";
import { labelledImagesFromIdx } from "./labelledImagesFromIdx.ts";
import { messageOf } from "./messageOf.ts";
import { checkWanted, selectLabels } from "./selectLabels.ts";
import { split } from "./split.ts";

/** Which of the embedded digits to load. */
export interface DigitsOptions {
  /** The digits wanted, in the order wanted: `[3, 7]` is all 3s, then all 7s. Default: 0 to 9. */
  readonly labels?: readonly number[];
  /** Stops the loading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Loads the digits that come with this package: the first 10,000 training images of MNIST, digit
 * after digit, and within a digit in MNIST's order. Node.js needs no network for it; a page fetches
 * them from beside the package's own script. `images [count, 28, 28]`
 *
 * The division is fixed: within each digit, every fifth image (the 5th, the 10th, …) validates and
 * the others train, as `split(digits, { validation: 0.2 })` does. The 3s and 7s alone are a smaller
 * file (0.3 MB against 1.6), which is read when nothing else is wanted.
 *
 * | digit | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
 * | -- | -- | -- | -- | -- | -- | -- | -- | -- | -- | -- |
 * | training | 801 | 902 | 793 | 826 | 784 | 691 | 812 | 856 | 756 | 783 |
 * | validation | 200 | 225 | 198 | 206 | 196 | 172 | 202 | 214 | 188 | 195 |
 *
 * @throws RangeError if the labels are none, or one is given twice or is no digit.
 * @throws Error, with a cause, if the package's files cannot be read.
 * @throws the signal's reason if it aborts.
 */
export async function loadDigits(options: DigitsOptions = {}): Promise<TrainingAndValidation> {
  const { labels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], signal } = options;
  checkWanted(labels);
  const wrong = labels.find((label) => label > 9);
  if (wrong !== undefined) throw new RangeError(`expected digits, 0 to 9, as labels, got ${wrong}`);
  const isSmall = labels.every((label) => label === 3 || label === 7);
  const digits = await readEmbedded(isSmall ? threesAndSevens : allDigits, signal);
  return split(selectLabels(digits, labels), { validation: 0.2 });
}

async function readEmbedded(
  files: EmbeddedFiles,
  signal: AbortSignal | undefined,
): Promise<LabelledImages> {
  const read = async (url: URL) => contentOf(await platform.readAsset(url, signal));
  try {
    const [images, labels] = await Promise.all([read(files.images), read(files.labels)]);
    return labelledImagesFromIdx(images, labels);
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Error(`cannot read the embedded digits from ${files.images}: ${messageOf(cause)}`, {
      cause,
    });
  }
}
