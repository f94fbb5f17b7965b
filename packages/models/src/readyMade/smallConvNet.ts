import { conv2d } from "../layers/conv2d.ts";
import { flatten } from "../layers/flatten.ts";
import { relu } from "../layers/relu.ts";
import { sequential } from "../layers/sequential.ts";
import type { Model } from "../model.ts";
import type { ReadyMadeOptions } from "./readyMadeOptions.ts";

/** Options of {@link smallConvNet}. */
export interface SmallConvNetOptions extends ReadyMadeOptions {
  /** How many classes it tells apart. Default: 2. */
  readonly classes?: number;
}

/**
 * Makes a small convolutional net, for `crossEntropy`: five convolutions, each halving the image
 * (28 → 14 → 7 → 4 → 2 → 1), with `relu` between them. `[batch, 28, 28, 1] → [batch, classes]`
 *
 * With 6,722 parameters it tells 3s from 7s better than the simple net with its 23,581.
 * Source: `simple_cnn` of "Convolutional Neural Networks", chapter 13 of Howard and Gugger, "Deep
 * Learning for Coders", 2020.
 */
export function smallConvNet({ random, classes = 2 }: SmallConvNetOptions): Model {
  const halving = { kernelSize: 3, stride: 2, padding: 1, random };
  return sequential(
    conv2d(1, 4, halving),
    relu(),
    conv2d(4, 8, halving),
    relu(),
    conv2d(8, 16, halving),
    relu(),
    conv2d(16, 32, halving),
    relu(),
    conv2d(32, classes, halving),
    flatten(),
  );
}
