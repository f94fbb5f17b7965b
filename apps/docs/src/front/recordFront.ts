import * as tf from "@tensorflow/tfjs";
import { toIntensities } from "@underhood/core";
import {
  type Image,
  imageAt,
  type LabelledImages,
  selectLabels,
  type TrainingAndValidation,
} from "@underhood/data";
import { pixelSimilarity } from "@underhood/models";
import { meanOf } from "../pad/pixelJudge.ts";

/** One digit as `outputs.json` keeps it; `ShownDigit` says what the fields mean. */
export interface RecordedDigit {
  readonly image: string;
  readonly label: number;
  readonly called: number;
  readonly toThree: readonly number[];
  readonly toSeven: readonly number[];
}

/** What the front page shows. */
export interface FrontRecording {
  readonly digits: readonly RecordedDigit[];
  readonly score: { readonly right: number; readonly of: number };
}

/**
 * Judges the validation 3s and 7s by pixel similarity and keeps what the front page shows: the
 * score, the first three of each digit that are read rightly, and among them the first misread one.
 */
export function recordFront({ training, validation }: TrainingAndValidation): FrontRecording {
  const means = { 3: meanOf(training, 3), 7: meanOf(training, 7) };
  const set = selectLabels(validation, [3, 7]);
  const called = callAll(set, [means[3], means[7]]);
  const judged = called.map((digit, index) => ({ index, label: set.labels[index], called: digit }));
  const right = judged.filter((one) => one.called === one.label);
  const [threes, sevens] = [3, 7].map((digit) => right.filter(({ label }) => label === digit));
  const misread = judged.find((one) => one.called !== one.label);
  const shown = [
    threes?.[0],
    sevens?.[0],
    threes?.[1],
    misread,
    sevens?.[1],
    threes?.[2],
    sevens?.[2],
  ];
  const digits = shown.flatMap((one): RecordedDigit[] => {
    if (one?.label === undefined) return [];
    const image = imageAt(set, one.index);
    return [
      {
        image: Buffer.from(image.data).toString("base64"),
        label: one.label,
        called: one.called,
        toThree: rowByRow(image, means[3]),
        toSeven: rowByRow(image, means[7]),
      },
    ];
  });
  tf.dispose(means);
  return { digits, score: { right: right.length, of: judged.length } };
}

function callAll(set: LabelledImages, ideals: readonly tf.Tensor2D[]): number[] {
  const classes = tf.tidy(() =>
    pixelSimilarity(ideals).forward(toIntensities(set.images)).argMax(-1).dataSync(),
  );
  return Array.from(classes, (index) => (index === 0 ? 3 : 7));
}

/** How the distance grows as row after row is compared, from 0 on, to five digits. `[29]` */
function rowByRow(image: Image, ideal: tf.Tensor2D): number[] {
  const grown = tf.tidy(() => {
    const difference = tf.abs(tf.sub(toIntensities(image), ideal));
    return tf.cumsum(tf.div(tf.sum(difference, 1), ideal.size)).dataSync();
  });
  return [0, ...Array.from(grown, (distance) => Number(distance.toFixed(5)))];
}
