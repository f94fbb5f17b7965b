/** One of the nets that speed is measured on, and how it is trained. */
export interface Net {
  readonly title: string;
  /** Values from layer to layer, or for convolutions channels; relu stands between any two layers. */
  readonly sizes: readonly number[];
  /** Whether each layer is a 3 × 3 convolution with stride 2 and padding 1, instead of a linear one. */
  readonly isConvolution: boolean;
  /** Whether it tells 3s from 7s by mnistLoss, instead of ten digits by cross-entropy. */
  readonly isPair: boolean;
  readonly batchSize: number;
  readonly learningRate: number;
  /** How many epochs one process trains. */
  readonly epochs: number;
  /** How long an epoch may take, in epochs of PyTorch. */
  readonly target: number;
  /** How long we would like it to take at most, in epochs of PyTorch. */
  readonly stretch: number;
}

/** The names of the nets, which torch_chapter.py knows too. */
export type NetName = "linear" | "simple" | "mlp" | "conv";

const pair = { isConvolution: false, isPair: true, batchSize: 256, epochs: 20 };
const digits = { isPair: false, batchSize: 64, learningRate: 0.1 };

/** The four nets that speed is measured on. */
export const nets: Readonly<Record<NetName, Net>> = {
  linear: {
    title: "linear 784-1, 3 or 7",
    ...pair,
    sizes: [784, 1],
    learningRate: 1,
    target: 1,
    stretch: 0.6,
  },
  simple: {
    title: "simple net 784-30-1, 3 or 7",
    ...pair,
    sizes: [784, 30, 1],
    learningRate: 0.1,
    target: 1,
    stretch: 0.7,
  },
  mlp: {
    title: "784-128-10, ten digits",
    ...digits,
    isConvolution: false,
    sizes: [784, 128, 10],
    epochs: 3,
    target: 1,
    stretch: 0.7,
  },
  conv: {
    title: "convolutions 8-16-32-64-10, ten digits",
    ...digits,
    isConvolution: true,
    sizes: [1, 8, 16, 32, 64, 10],
    epochs: 2,
    target: 2,
    stretch: 1,
  },
};
