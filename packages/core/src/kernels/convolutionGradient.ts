import * as tf from "@tensorflow/tfjs";
import {
  convolutionImageSlopesKernel,
  convolutionKernel,
  convolutionSlopesKernel,
} from "./convolution.ts";

/** Lets TensorFlow.js's tape find its way back through a convolutional layer. */
export const convolutionGradient: tf.GradConfig = {
  kernelName: convolutionKernel.name,
  inputsToSave: ["images", "weight"],
  gradFunc(dy, saved, attrs) {
    const slopes = dy as tf.Tensor;
    const [images, weight] = saved as [tf.Tensor, tf.Tensor];
    const { name: back } = convolutionSlopesKernel;
    const { name: backToImages } = convolutionImageSlopesKernel;
    return {
      images: () =>
        tf
          .engine()
          .runKernel(backToImages, { slopes, weight }, { ...attrs, imageShape: images.shape }),
      weight: () => {
        const found = tf
          .engine()
          .runKernel(back, { slopes, images }, { ...attrs, weightShape: weight.shape });
        return (found as unknown as tf.Tensor[])[0] as tf.Tensor;
      },
      bias: () => tf.sum(slopes, [0, 1, 2]),
    };
  },
};
