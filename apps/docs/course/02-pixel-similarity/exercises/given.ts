import type * as tf from "@tensorflow/tfjs";
import type { LabelledImages } from "@underhood/data";

// What the lesson has made by the time its exercises run.
export { toIntensities } from "@underhood/core";
export declare const trainingSevens: LabelledImages;
export declare const mean3: tf.Tensor;
export declare const mean7: tf.Tensor;
export declare const three: tf.Tensor;
export declare function showDifference(difference: tf.Tensor, caption: string): void;
