import type { backend_util } from "@tensorflow/tfjs";

type FilterSizes = Pick<
  backend_util.Conv2DInfo,
  "filterHeight" | "filterWidth" | "inChannels" | "outChannels"
>;

/** How the numbers of a convolution's filters lie in memory: how many bytes from one to the next. */
export interface FilterLayout {
  /** From one position of the filters, row by row, to the next. */
  readonly position: number;
  readonly input: number;
  readonly output: number;
}

/** TensorFlow.js's layout, `[height, width, inputs, outputs]`. */
export function tensorFlowLayout({ inChannels, outChannels }: FilterSizes): FilterLayout {
  return { position: inChannels * outChannels * 4, input: outChannels * 4, output: 4 };
}

/** PyTorch's layout, `[outputs, inputs, height, width]`. */
export function pyTorchLayout({
  filterHeight,
  filterWidth,
  inChannels,
}: FilterSizes): FilterLayout {
  const positions = filterHeight * filterWidth;
  return { position: 4, input: positions * 4, output: inChannels * positions * 4 };
}
