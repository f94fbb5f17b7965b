import * as tf from "@tensorflow/tfjs";
import { toIntensities } from "@underhood/core";
import { digitFromDrawing, type LabelledImages, selectLabels } from "@underhood/data";
import { distance, meanImage } from "@underhood/models";
import type { Judge } from "./judgement.ts";

/**
 * Makes the judge of lesson 1 from its training digits: a drawing is brought into MNIST's form and
 * called a 3 when it lies nearer to the mean 3 than to the mean 7. The engine must be ready.
 *
 * @throws RangeError, when judging, if the drawing is empty.
 */
export function pixelJudge(training: LabelledImages): Judge {
  const [mean3, mean7] = [meanOf(training, 3), meanOf(training, 7)];
  return async (drawing) => {
    const digit = digitFromDrawing(drawing);
    const both = tf.tidy(() => {
      const image = toIntensities(digit);
      return tf.stack([distance(image, mean3), distance(image, mean7)]);
    });
    const [three = Number.NaN, seven = Number.NaN] = await both.data();
    both.dispose();
    return { digit, distances: { three, seven }, called: three < seven ? 3 : 7 };
  };
}

/** The mean image of all digits with this label. `[28, 28]`, the caller's to free */
export function meanOf(training: LabelledImages, label: number): tf.Tensor2D {
  return tf.tidy(() => meanImage(toIntensities(selectLabels(training, [label]).images)));
}
