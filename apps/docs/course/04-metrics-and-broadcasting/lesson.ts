// %% load
import * as tf from "@tensorflow/tfjs";
import { describe, toIntensities } from "@underhood/core";
import { loadDigits, selectLabels } from "@underhood/data";
import { show } from "@underhood/viz";

const { training, validation } = await loadDigits({ labels: [3, 7] });
const total = validation.labels.length;

function stackOf(set: typeof training, label: number): tf.Tensor {
  return toIntensities(selectLabels(set, [label]).images);
}
const mean3 = stackOf(training, 3).mean(0);
const mean7 = stackOf(training, 7).mean(0);
const threes = stackOf(validation, 3);
const sevens = stackOf(validation, 7);
show(`${total} validation images`);
show(`mean 3: ${describe(mean3)}`);
show(`3s: ${describe(threes)}`);
show(`7s: ${describe(sevens)}`);

// %% one number
import { format } from "@underhood/core";

const grid = tf.tensor([
  [1, 2, 3],
  [4, 5, 6],
]);
show(format(grid.add(10)));

// %% row
const row = tf.tensor([10, 20, 30]);
show(describe(row));
show(format(grid.add(row)));

// %% column
const column = tf.tensor([[100], [200]]);
show(describe(column));
show(format(grid.add(column)));

// %% row and column
show(format(row.add(column)));

// %% rule
import { shapeDiagram } from "@underhood/viz";

const rowOnGrid = [grid.shape, row.shape];
show(shapeDiagram(rowOnGrid, { names: ["grid", "row"] }));
const rowOnColumn = [row.shape, column.shape];
show(shapeDiagram(rowOnColumn, { names: ["row", "column"] }));

// %% clash
const rowMeans = grid.mean(1);
show(format(rowMeans));
const clashing = [grid.shape, rowMeans.shape];
show(shapeDiagram(clashing, { names: ["grid", "rowMeans"] }));

// %% kept axis
const keptMeans = grid.mean(1, true);
show(format(keptMeans));
show(format(grid.sub(keptMeans)));

// %% differences
const differences = threes.sub(mean3);
show(describe(differences));

// %% copies
import { table } from "@underhood/viz";

const imageCount = threes.shape[0] ?? 0;
const copies = tf.stack(Array.from({ length: imageCount }, () => mean3));
const apart = threes.sub(copies).sub(differences).abs();
const [farthest] = apart.max().dataSync();
show(
  table([
    { subtracted: "mean3", numbers: mean3.size },
    { subtracted: "copies", numbers: copies.size },
  ]),
);
show(`The results differ by ${farthest} at most.`);

// %% two axes
const absolute = differences.abs();
show(describe(absolute));
show(describe(absolute.mean(-1)));
show(describe(absolute.mean([-2, -1])));

// %% distance
function distance(images: tf.Tensor, ideal: tf.Tensor): tf.Tensor {
  return images.sub(ideal).abs().mean([-2, -1]);
}
const three = threes.gather(2);
show(format(distance(three, mean3)));
show(format(distance(threes, mean3), { threshold: 10 }));

// %% all distances
import { scatter } from "@underhood/viz";

const distancesOf = (images: tf.Tensor) => ({
  x: distance(images, mean3).dataSync(),
  y: distance(images, mean7).dataSync(),
});
const points = { "3s": distancesOf(threes), "7s": distancesOf(sevens) };
const line = { slope: 1, intercept: 0, name: "equally far" };
const [xLabel, yLabel] = ["to the mean 3", "to the mean 7"];
show(scatter(points, { line, xLabel, yLabel }));

// %% is three
function isThree(images: tf.Tensor): tf.Tensor {
  return distance(images, mean3).less(distance(images, mean7));
}
show(format(isThree(three)));
show(format(isThree(threes), { threshold: 10 }));

// %% ones and zeros
const answers = isThree(threes).toFloat();
show(format(answers, { threshold: 10 }));
show(format(answers.sum()));
show(format(answers.mean()));

// %% sevens
function tally(digits: string, isRight: tf.Tensor) {
  const [right = 0] = isRight.toFloat().sum().dataSync();
  const of = isRight.size;
  return { digits, right, of, accuracy: right / of };
}
const ofThrees = tally("3s", isThree(threes));
const ofSevens = tally("7s", isThree(sevens).logicalNot());
show(table([ofThrees, ofSevens]));

// %% both
const meanAccuracy = (ofThrees.accuracy + ofSevens.accuracy) / 2;
const pooledAccuracy = (ofThrees.right + ofSevens.right) / total;
show(table([{ mean: meanAccuracy, together: pooledAccuracy }]));

// %% other measure
function rootMeanSquare(images: tf.Tensor, ideal: tf.Tensor): tf.Tensor {
  return images.sub(ideal).square().mean([-2, -1]).sqrt();
}
function accuraciesBy(measure: typeof distance) {
  const threesRight = measure(threes, mean3).less(measure(threes, mean7));
  const sevensRight = measure(sevens, mean7).less(measure(sevens, mean3));
  const of3 = tally("3s", threesRight).accuracy;
  const of7 = tally("7s", sevensRight).accuracy;
  return { "3s": of3, "7s": of7, mean: (of3 + of7) / 2 };
}
const byL1 = accuraciesBy(distance);
const byRmse = accuraciesBy(rootMeanSquare);
show(
  table([
    { measure: "L1", ...byL1 },
    { measure: "RMSE", ...byRmse },
  ]),
);

// %% trap
const images = toIntensities(validation.images);
const areThrees = tf.tensor(Array.from(validation.labels)).equal(3);
const labels = areThrees.reshape([-1, 1]);
const agreement = isThree(images).equal(labels);
show(format(agreement.toFloat().mean()));

// %% look at the shape
show(describe(isThree(images)));
show(describe(labels));
show(describe(agreement));

// %% mended
const mended = isThree(images).equal(areThrees);
show(describe(mended));
show(format(mended.toFloat().mean()));
