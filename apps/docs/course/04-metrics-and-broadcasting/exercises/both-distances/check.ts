import type * as tf from "@tensorflow/tfjs";

declare const distances: tf.Tensor;

// %% check
import { format } from "@underhood/core";
import { heatmap, show, text } from "@underhood/viz";

if (distances.rank === 2) {
  const { shape } = distances;
  const part = distances.slice(
    [0, 0],
    shape.map((length) => Math.min(length, 8)) as [number, number],
  );
  const caption = "the upper left corner";
  show(heatmap({ shape: part.shape, data: part.dataSync() }, { digits: 2, caption }));
} else {
  show(text(format(distances, { threshold: 10 })));
}
distances;
