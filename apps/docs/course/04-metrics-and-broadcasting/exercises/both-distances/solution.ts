import { mean3, mean7, tf, threes } from "../given.ts";

// %% answer
const means = tf.stack([mean3, mean7]);

const images = threes.reshape([-1, 1, 28, 28]);
const distances = images.sub(means).abs().mean([-2, -1]);
