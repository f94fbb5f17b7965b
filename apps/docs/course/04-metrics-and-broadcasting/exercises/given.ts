import type * as tensorflow from "@tensorflow/tfjs";

// What the lesson has made by the time its exercises run.
export * as tf from "@tensorflow/tfjs";
export { show, table } from "@underhood/viz";
export declare const threes: tensorflow.Tensor;
export declare const mean3: tensorflow.Tensor;
export declare const mean7: tensorflow.Tensor;
