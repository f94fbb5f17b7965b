// %% two ways
import * as tf from "@tensorflow/tfjs";
import { describe, format } from "@underhood/core";
import { show } from "@underhood/viz";

const rows = [
  [1, 2, 3],
  [4, 5, 6],
];
const grid = tf.tensor(rows);
show(rows.map((row) => row.join(" ")).join("\n"));
show(format(grid));

// %% shape
const { shape, rank, size } = grid;
show(`shape [${shape.join(", ")}], rank ${rank}, size ${size}`);

// %% ranks
import { toIntensities } from "@underhood/core";
import { loadDigits, selectLabels } from "@underhood/data";

const { training } = await loadDigits({ labels: [3, 7] });
const threes = toIntensities(selectLabels(training, [3]).images);
const tensors = [tf.scalar(5), tf.tensor([1, 2, 3]), grid, threes];
for (const tensor of tensors) {
  show(`rank ${tensor.rank}: ${describe(tensor)}`);
}

// %% making
show(format(tf.zeros([2, 3])));
const upper = tf.tensor([1, 2, 3]);
const lower = tf.tensor([4, 5, 6]);
show(format(tf.stack([upper, lower])));

// %% row
const row = grid.gather(1);
show(format(row));
show(describe(row));

// %% column
const column = grid.gather(1, 1);
show(format(column));

// %% slice
const [begin, end] = [1, 3];
const part = grid.slice([1, begin], [1, end - begin]);
show(format(part));
show(describe(part));

// %% lower half
const three = threes.gather(1);
three.slice([14, 0], [-1, -1]);

// %% arithmetic
show(format(grid.add(1)));
show(format(grid.mul(1.5)));
show(format(grid.mul(grid)));

// %% loop
const scaled = rows.map((row) => row.map((value) => value * 1.5));
show(scaled.map((row) => row.join(" ")).join("\n"));

// %% negative
three.mul(-1).add(1);

// %% kinds
const whole = tf.tensor(rows, [2, 3], "int32");
const large = grid.greater(2);
show(describe(grid));
show(describe(whole));
show(format(large));

// %% halves
const two = tf.scalar(2, "int32");
show(format(whole.div(two)));
show(format(grid.div(two)));

// %% tenth
const [tenth] = tf.scalar(0.1).dataSync();
show(`${tenth}`);

// %% means
show(format(grid.mean(0)));
show(format(grid.mean(1)));
show(format(grid.mean()));

// %% cube
import { digit } from "@underhood/viz";

const edge = 28;
const cube = threes.slice([0, 0, 0], [edge, edge, edge]);
for (const axis of [0, 1, 2]) {
  const image = { shape: [edge, edge], data: cube.mean(axis).dataSync() };
  show(digit(image, { caption: `cube.mean(${axis})` }));
}

// %% distance
const mean3 = threes.mean(0);
const differences = three.sub(mean3).abs();
const [toMean3 = 0] = differences.mean().dataSync();
show(describe(differences));
show(`mean: ${toMean3.toFixed(4)}`);

// %% reshape
show(format(grid.reshape([3, 2])));
show(format(grid.transpose()));

// %% flat
const flat = three.reshape([784]);
show(describe(flat));

// %% wrong shape
flat.reshape([14, 56]);
