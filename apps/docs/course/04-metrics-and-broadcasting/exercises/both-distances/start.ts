import { mean3, mean7, tf, threes } from "../given.ts";

// %% answer
const means = tf.stack([mean3, mean7]);

const distances = threes.sub(mean3).abs().mean([-2, -1]);
