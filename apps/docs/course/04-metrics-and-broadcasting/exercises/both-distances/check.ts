import type * as tf from "@tensorflow/tfjs";

declare const distances: tf.Tensor;

// %% check
import { heatmap, show } from "@underhood/viz";

// The upper left corner; of more than two axes, that of the first image.
const table = distances.rank === 3 ? distances.gather(0) : distances;
if (table.rank === 2) {
  const [rows = 0, columns = 0] = table.shape;
  const part = table.slice([0, 0], [Math.min(rows, 8), Math.min(columns, 8)]);
  const caption = distances.rank === 3 ? "image 0, the left end" : "the upper left corner";
  show(heatmap({ shape: part.shape, data: part.dataSync() }, { digits: 2, caption }));
}
distances;
