import { batchNorm } from "../layers/batchNorm.ts";
import { conv2d } from "../layers/conv2d.ts";
import { flatten } from "../layers/flatten.ts";
import { relu } from "../layers/relu.ts";
import { sequential } from "../layers/sequential.ts";
import type { Model } from "../model.ts";
import type { ReadyMadeOptions } from "./readyMadeOptions.ts";

/** Options of {@link digitConvNet}. */
export interface DigitConvNetOptions extends ReadyMadeOptions {
  /** How many classes it tells apart. Default: 10. */
  readonly classes?: number;
}

/**
 * Makes the convolutional net for all ten digits, for `crossEntropy`: like `smallConvNet`, but with
 * twice the channels, a wider look at the pixels (5 × 5), and batchNorm, without which it hardly trains
 * at a high learning rate. `[batch, 28, 28, 1] → [batch, classes]`
 *
 * It has 30,522 parameters for ten classes.
 * Source: the last net of "Convolutional Neural Networks", chapter 13 of Howard and Gugger, "Deep
 * Learning for Coders", 2020.
 */
export function digitConvNet({ random, classes = 10 }: DigitConvNetOptions): Model {
  const channels = [1, 8, 16, 32, 64];
  const stages = channels.slice(1).flatMap((outputs, i) => {
    const kernelSize = i === 0 ? 5 : 3;
    const padding = (kernelSize - 1) / 2;
    const inputs = channels[i] ?? 0;
    return [
      conv2d(inputs, outputs, { kernelSize, stride: 2, padding, random }),
      relu(),
      batchNorm(outputs),
    ];
  });
  const last = conv2d(64, classes, { kernelSize: 3, stride: 2, padding: 1, random });
  return sequential(...stages, last, flatten());
}
