import type * as tf from "@tensorflow/tfjs";

// %% answer
function farness(image: tf.Tensor, ideal: tf.Tensor) {
  return image.sub(ideal).square().mean().sqrt();
}
