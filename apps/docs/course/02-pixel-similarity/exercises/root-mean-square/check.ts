import type * as tf from "@tensorflow/tfjs";
import { mean7, three } from "../given.ts";

declare function farness(image: tf.Tensor, ideal: tf.Tensor): tf.Tensor;

// %% check
// From the mean to the digit: a mean that still has its sign is below 0.
farness(mean7, three);
