import type * as tf from "@tensorflow/tfjs";
import { mean7, three } from "../../given.ts";

// %% answer
function farness(image: tf.Tensor, ideal: tf.Tensor) {
  return image.sub(ideal).square().mean();
}

// %% picture
import { heatmap, show } from "@underhood/viz";

const map = three.sub(mean7).square();
show(heatmap({ shape: map.shape, data: map.dataSync() }, { range: [0, 1], caption: "squared" }));
