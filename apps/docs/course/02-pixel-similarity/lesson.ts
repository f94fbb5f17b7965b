// %% load
import { describe, toIntensities } from "@underhood/core";
import { loadDigits, selectLabels } from "@underhood/data";
import { show } from "@underhood/viz";

const { training, validation } = await loadDigits({ labels: [3, 7] });
const trainingThrees = selectLabels(training, [3]);
const trainingSevens = selectLabels(training, [7]);
show(describe(toIntensities(trainingThrees.images)));
show(describe(toIntensities(trainingSevens.images)));

// %% stack
import * as tf from "@tensorflow/tfjs";
import { imageAt } from "@underhood/data";

const some = [0, 1, 2, 3].map((place) => imageAt(trainingThrees, place));
const stackOfSome = tf.stack(some.map((image) => toIntensities(image)));
stackOfSome;

// %% one pixel
const row = 8;
const column = 16;
const drilled = stackOfSome.slice([0, row, column], [4, 1, 1]);
const values = Array.from(drilled.dataSync());
const total = values.reduce((sum, value) => sum + value, 0);
const average = total / values.length;
show(values.map((value) => value.toFixed(4)).join("  "));
show(average.toFixed(4));

// %% mean of some
const meanOfSome = stackOfSome.mean(0);
const [there = 0] = meanOfSome.slice([row, column], [1, 1]).dataSync();
show(there.toFixed(4));
meanOfSome;

// %% mean 3
import { meanImage } from "@underhood/models";

const mean3 = meanImage(toIntensities(trainingThrees.images));
mean3;

// %% mean 7
const mean7 = meanImage(toIntensities(trainingSevens.images));
mean7;

// %% new digit
const validationThrees = selectLabels(validation, [3]);
const three = toIntensities(imageAt(validationThrees, 2));
three;

// %% differences
import { heatmap } from "@underhood/viz";

const difference3 = three.sub(mean3);
const difference7 = three.sub(mean7);

function showDifference(difference: tf.Tensor, caption: string): void {
  const { shape } = difference;
  const data = difference.dataSync();
  show(heatmap({ shape, data }, { range: [-1, 1], caption }));
}
showDifference(difference3, "the digit − the mean 3");
showDifference(difference7, "the digit − the mean 7");

// %% signed
import { table } from "@underhood/viz";

const [signed3 = 0] = difference3.mean().dataSync();
const [signed7 = 0] = difference7.mean().dataSync();
show(
  table([
    { ideal: "the mean 3", signed: signed3 },
    { ideal: "the mean 7", signed: signed7 },
  ]),
);

// %% cancel
const [tooDark = 0] = difference3.maximum(0).mean().dataSync();
const [tooLight = 0] = difference3.minimum(0).mean().dataSync();
const together = tooDark + tooLight;
show(table([{ "too dark": tooDark, "too light": tooLight, together }]));

// %% absolute
const [absolute3] = difference3.abs().mean().dataSync();
const [absolute7] = difference7.abs().mean().dataSync();
show(
  table([
    { ideal: "the mean 3", absolute: absolute3 },
    { ideal: "the mean 7", absolute: absolute7 },
  ]),
);

// %% squared
const [rootOfSquares3] = difference3.square().mean().sqrt().dataSync();
const [rootOfSquares7] = difference7.square().mean().sqrt().dataSync();
show(
  table([
    { ideal: "the mean 3", "root of squares": rootOfSquares3 },
    { ideal: "the mean 7", "root of squares": rootOfSquares7 },
  ]),
);

// %% by name
import { distance, rootMeanSquareDistance } from "@underhood/models";

show(distance(three, mean3).dataSync());
show(rootMeanSquareDistance(three, mean3).dataSync());

// %% verdict
import type { Distance } from "@underhood/models";

function nearer(image: tf.Tensor, measure: Distance): number {
  const [to3 = 0] = measure(image, mean3).dataSync();
  const [to7 = 0] = measure(image, mean7).dataSync();
  return to3 < to7 ? 3 : 7;
}
const verdict = nearer(three, distance);
const verdictByRmse = nearer(three, rootMeanSquareDistance);
show(`by L1 a ${verdict}, by RMSE a ${verdictByRmse}`);

// %% your digit
const mine = toIntensities(myDigit);
showDifference(mine.sub(mean3), "your digit − the mean 3");
showDifference(mine.sub(mean7), "your digit − the mean 7");
const mineByL1 = nearer(mine, distance);
const mineByRmse = nearer(mine, rootMeanSquareDistance);
show(`by L1 a ${mineByL1}, by RMSE a ${mineByRmse}`);

// %% all verdicts
const judged = Array.from(validation.labels, (label, place) => {
  const image = toIntensities(imageAt(validation, place));
  return {
    place,
    label,
    byL1: nearer(image, distance),
    byRmse: nearer(image, rootMeanSquareDistance),
  };
});
const judgedCount = judged.length;
const wrongByL1 = judged.filter((one) => one.byL1 !== one.label);
const wrongByRmse = judged.filter((one) => one.byRmse !== one.label);
const verdicts = [
  { measure: "L1", misread: wrongByL1.length },
  { measure: "RMSE", misread: wrongByRmse.length },
];
show(`of ${judgedCount} validation images`);
show(table(verdicts));

// %% disputes
import { digits } from "@underhood/viz";

const disputed = judged.filter((one) => one.byL1 !== one.byRmse);
const disputedCount = disputed.length;
const rightByL1 = disputed.filter((one) => one.byL1 === one.label);
const rightByRmse = disputed.filter((one) => one.byRmse === one.label);
const disputes = [
  { measure: "L1", right: rightByL1.length },
  { measure: "RMSE", right: rightByRmse.length },
];
show(`of ${disputedCount} disputed images`);
show(table(disputes));
const images = disputed.map(({ place }) => imageAt(validation, place));
show(digits(images, { columns: 5 }));
