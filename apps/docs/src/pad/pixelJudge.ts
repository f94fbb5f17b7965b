import * as tf from "@tensorflow/tfjs";
import { toIntensities } from "@underhood/core";
import { digitFromDrawing, type LabelledImages, selectLabels } from "@underhood/data";
import { distance, meanImage } from "@underhood/models";
import { type Bytes, drawingSteps } from "./drawingSteps.ts";
import type { Judge, Verdict } from "./judgement.ts";

/**
 * Makes the judge of lesson 1 from its training digits: a drawing is brought into MNIST's form and
 * called a 3 when it lies nearer to the mean 3 than to the mean 7. The engine must be ready.
 *
 * @throws RangeError, when judging, if the drawing is empty.
 */
export function pixelJudge(training: LabelledImages): Judge {
  const [mean3, mean7] = [meanOf(training, 3), meanOf(training, 7)];

  async function judge(image: Bytes): Promise<Verdict> {
    const both = tf.tidy(() => {
      const intensities = toIntensities(image);
      return tf.stack([distance(intensities, mean3), distance(intensities, mean7)]);
    });
    const [three = Number.NaN, seven = Number.NaN] = await both.data();
    both.dispose();
    return { distances: { three, seven }, called: three < seven ? 3 : 7 };
  }

  return async (drawing) => {
    const { data } = digitFromDrawing(drawing);
    const digit: Bytes = { shape: [28, 28], data };
    const steps = drawingSteps(drawing, digit);
    return { digit, steps, ...(await judge(digit)), asDrawn: await judge(steps.asDrawn) };
  };
}

/** The mean image of all digits with this label. `[28, 28]`, the caller's to free */
export function meanOf(training: LabelledImages, label: number): tf.Tensor2D {
  return tf.tidy(() => meanImage(toIntensities(selectLabels(training, [label]).images)));
}
