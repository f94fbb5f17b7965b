// The four nets that training speed is measured on, and how each is trained: as in torch_chapter.py.
import { seededRandom } from "@underhood/core";
import {
  accuracy,
  binaryAccuracy,
  conv2d,
  crossEntropy,
  flatten,
  linear,
  mnistLoss,
  relu,
  sequential,
} from "@underhood/models";

const random = seededRandom(0);
const pair = { isPair: true, batchSize: 256, loss: mnistLoss, metric: binaryAccuracy, epochs: 10 };
const digits = { isPair: false, batchSize: 64, loss: crossEntropy, metric: accuracy, epochs: 2 };
const halving = { kernelSize: 3, stride: 2, padding: 1, random };

/** By name, which torch_chapter.py knows too. */
export const nets = {
  linear: {
    title: "linear 784-1, 3 v 7, batches of 256",
    ...pair,
    learningRate: 1,
    make: () => linear(784, 1, { random }),
  },
  simple: {
    title: "simple net 784-30-1, 3 v 7, batches of 256",
    ...pair,
    learningRate: 0.1,
    make: () => sequential(linear(784, 30, { random }), relu(), linear(30, 1, { random })),
  },
  mlp: {
    title: "mlp 784-128-10, all digits, batches of 64",
    ...digits,
    learningRate: 0.1,
    make: () => sequential(linear(784, 128, { random }), relu(), linear(128, 10, { random })),
  },
  conv: {
    title: "conv 8-16-32-64-10 by halves, all digits, batches of 64",
    ...digits,
    epochs: 1,
    learningRate: 0.1,
    inputShape: [28, 28, 1],
    make: () =>
      sequential(
        conv2d(1, 8, halving),
        relu(),
        conv2d(8, 16, halving),
        relu(),
        conv2d(16, 32, halving),
        relu(),
        conv2d(32, 64, halving),
        relu(),
        conv2d(64, 10, halving),
        flatten(),
      ),
  },
};
