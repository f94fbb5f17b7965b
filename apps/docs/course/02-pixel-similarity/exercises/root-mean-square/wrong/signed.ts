import type * as tf from "@tensorflow/tfjs";
import { mean7, showDifference, three } from "../../given.ts";

// %% answer
function farness(image: tf.Tensor, ideal: tf.Tensor) {
  return image.sub(ideal).mean();
}

// %% picture
showDifference(three.sub(mean7), "the digit − the mean 7");
