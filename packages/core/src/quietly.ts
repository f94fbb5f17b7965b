import * as tf from "@tensorflow/tfjs";

/** Runs an action during which TensorFlow.js writes no warnings: what fails is thrown instead. */
export async function quietly<Result>(action: () => Promise<Result>): Promise<Result> {
  const environment = tf.env();
  const before = environment.getBool("PROD");
  environment.set("PROD", true);
  try {
    return await action();
  } finally {
    environment.set("PROD", before);
  }
}
