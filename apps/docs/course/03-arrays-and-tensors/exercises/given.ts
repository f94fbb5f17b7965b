import type * as tf from "@tensorflow/tfjs";

// What the lesson has made by the time its exercises run.
export declare const three: tf.Tensor;
export declare const threes: tf.Tensor;
