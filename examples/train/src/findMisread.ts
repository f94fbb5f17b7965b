import * as tf from "@tensorflow/tfjs";
import { batches, type Image, imageAt, type LabelledImages } from "@underhood/data";
import type { Model } from "@underhood/models";

/** An image that the net took for the other label. */
export interface Misread {
  readonly image: Image;
  readonly label: number;
  readonly readAs: number;
  /** How far its output lies on the wrong side of 0. */
  readonly sureness: number;
}

const imagesAtOnce = 1024;

/** Finds the images that a net misreads, the surest mistakes first. */
export async function findMisread(
  net: Model,
  set: LabelledImages,
  [yes, no]: readonly [yes: number, no: number],
): Promise<Misread[]> {
  const misread: Misread[] = [];
  let index = 0;
  for (const { inputs } of batches(set, { size: imagesAtOnce })) {
    const outputs = tf.tidy(() => net.forward(inputs));
    for (const output of await outputs.data()) {
      const label = set.labels[index] as number;
      const readAs = output > 0 ? yes : no;
      if (readAs !== label) {
        misread.push({ image: imageAt(set, index), label, readAs, sureness: Math.abs(output) });
      }
      index += 1;
    }
    outputs.dispose();
  }
  return misread.sort((a, b) => b.sureness - a.sureness);
}
