import { kindOf } from "@underhood/core";
import type { LabelledImages, TrainingAndValidation } from "./labelledImages.ts";
import { labelledImagesFromIdx } from "./labelledImagesFromIdx.ts";
import { messageOf } from "./messageOf.ts";
import type { MnistFile } from "./mnistFiles.ts";
import type { MnistOptions } from "./mnistOptions.ts";
import { openMnist } from "./openMnist.ts";
import type { Bytes } from "./platform.ts";

/**
 * Loads the whole of MNIST: 60,000 images to learn from, and for validation the 10,000 of its test
 * set. `training.images [60000, 28, 28], validation.images [10000, 28, 28]`
 *
 * Downloads once (11.6 MB), then reads its cache. Whatever is loaded, the decompressed bytes have
 * to give the known SHA-256; a mirror that has others is passed over, and a damaged cache is
 * fetched again. Nothing that is incomplete ever gets into the cache, and processes or tabs that
 * load at once do not disturb each other.
 *
 * @throws Error, with a cause, if no mirror gives the right file, or if a folder or the cache cannot
 * be used.
 * @throws the signal's reason if it aborts, and what `onProgress` throws.
 * @throws TypeError or RangeError if the options do not fit together.
 * @example
 * const { training, validation } = await loadMnist();
 * const fashion = await loadMnist({ folder: "fashion-mnist", checksums: false });
 */
export async function loadMnist(options: MnistOptions = {}): Promise<TrainingAndValidation> {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`expected options, such as { folder: "mnist" }, got ${kindOf(options)}`);
  }
  const { onProgress } = options;
  // What fails in the caller's own function is not a mirror's fault: it stops the loading.
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  signal.throwIfAborted();
  const read = await openMnist({ ...options, signal });
  let fileNumber = 0;
  async function content(file: MnistFile): Promise<Bytes> {
    fileNumber++;
    const bytes = await read(file, (source, receivedBytes, totalBytes) => {
      try {
        const fileCount = 4;
        onProgress?.({ file, source, fileNumber, fileCount, receivedBytes, totalBytes });
      } catch (error) {
        failed.abort(error);
      }
    });
    signal.throwIfAborted();
    return bytes;
  }
  async function set(images: MnistFile, labels: MnistFile): Promise<LabelledImages> {
    const imageBytes = await content(images);
    const labelBytes = await content(labels);
    try {
      return labelledImagesFromIdx(imageBytes, labelBytes);
    } catch (cause) {
      throw new Error(`cannot use ${images} with ${labels}: ${messageOf(cause)}`, { cause });
    }
  }
  return {
    training: await set("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    validation: await set("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
  };
}
