import * as tf from "@tensorflow/tfjs";
import { toIntensities } from "@underhood/core";
import type { LabelledImages } from "@underhood/data";
import {
  accuracy,
  type Distance,
  distance,
  meanImage,
  meanSquaredError,
  pixelSimilarity,
  rootMeanSquareDistance,
} from "@underhood/models";
import { type Digits, only } from "../digits.ts";
import { printed } from "../printed.ts";
import { valuesOf } from "../valuesOf.ts";

/** The chapter's first try: an image is what its nearest mean image is. */
export function similarity({ training, validation }: Digits) {
  return tf.tidy(() => {
    const threes = stack(only(training, 3));
    const [mean3, mean7] = [meanImage(threes), meanImage(stack(only(training, 7)))];
    const second = tf.squeeze<tf.Tensor2D>(tf.slice(threes, [1], [1]), [0]);
    const [valid3, valid7] = [stack(only(validation, 3)), stack(only(validation, 7))];
    const distances = distance(valid3, mean3);
    const isThree = tf.less(distance(second, mean3), distance(second, mean7));

    const shares = (measure: Distance) => {
      const model = pixelSimilarity([mean3, mean7], measure);
      const share = (images: tf.Tensor, label: number) =>
        valuesOf(accuracy(model.forward(images), tf.fill([images.shape[0] ?? 0], label)))[0] ?? 0;
      const [right3, right7] = [share(valid3, 0), share(valid7, 1)];
      return [right3, right7, (right3 + right7) / 2];
    };
    const shareOfAll = ([right3 = 0, right7 = 0]: number[]) => {
      const [count3 = 0, count7 = 0] = [valid3.shape[0], valid7.shape[0]];
      return (right3 * count3 + right7 * count7) / (count3 + count7);
    };
    const to = (ideal: tf.Tensor2D) =>
      [distance, rootMeanSquareDistance].map((measure) => valuesOf(measure(second, ideal)));
    const byMeanDifference = shares(distance);

    return {
      stackShape: threes.shape,
      stackRank: threes.rank,
      meanShape: mean3.shape,
      distancesToThree: to(mean3),
      distancesToSeven: to(mean7),
      lossesToSeven: [
        valuesOf(tf.losses.absoluteDifference(second, mean7)),
        valuesOf(tf.sqrt(meanSquaredError(second, mean7))),
      ],
      validationShapes: [valid3.shape, valid7.shape],
      distanceOfOne: valuesOf(distance(second, mean3)),
      distanceCount: distances.shape,
      distanceOfMany: printed.distanceOfMany.text
        .split(" ")
        .map((text) => nearest(Number(text), valuesOf(distances))),
      sumByBroadcasting: valuesOf(tf.add([1, 2, 3], [1, 1, 1])),
      differenceShape: tf.sub(valid3, mean3).shape,
      isThree: valuesOf(isThree),
      accuracies: byMeanDifference,
      pooledAccuracy: shareOfAll(byMeanDifference),
      squareAccuracies: shares(rootMeanSquareDistance),
    };
  });
}

/** `[count, height, width] → [count, height, width]`, as intensities. */
function stack({ images }: LabelledImages): tf.Tensor {
  return toIntensities(images);
}

function nearest(value: number, candidates: readonly number[]): number {
  return candidates.reduce((best, candidate) =>
    Math.abs(candidate - value) < Math.abs(best - value) ? candidate : best,
  );
}
