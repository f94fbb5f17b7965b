import * as tf from "@tensorflow/tfjs";
import { useEngine } from "@underhood/core";

const size = 512;

/** Measures how many billion operations a second our matrix product does on dense 512 × 512 matrices. */
export async function machineLimit(): Promise<number> {
  await useEngine("wasm");
  const a = tf.randomUniform([size, size], 0.5, 1) as tf.Tensor2D;
  const b = tf.randomUniform([size, size], 0.5, 1) as tf.Tensor2D;
  let fastest = Infinity;
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    tf.dispose(tf.matMul(a, b));
    fastest = Math.min(fastest, performance.now() - start);
  }
  return (2 * size ** 3) / (fastest * 1e6);
}
