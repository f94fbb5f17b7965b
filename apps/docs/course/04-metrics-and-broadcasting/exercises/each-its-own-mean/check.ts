import type * as tf from "@tensorflow/tfjs";

declare const centred: tf.Tensor;

// %% check
import { digit, heatmap, show } from "@underhood/viz";

const first = centred.gather(0);
show(
  heatmap({ shape: first.shape, data: first.dataSync() }, { range: [-1, 1], caption: "image 0" }),
);
const means = centred.mean([-2, -1]).abs().minimum(0.1);
const caption = "means of the 28 images; all white when they are 0";
show(digit({ shape: [1, means.size], data: means.dataSync() }, { range: [0, 0.1], caption }));
centred;
