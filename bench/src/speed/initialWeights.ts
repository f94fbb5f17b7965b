import type { Net } from "./nets.ts";

/** The first weights of a layer: PyTorch's, evenly spread over ±1/√fan-in. */
export interface LayerWeights {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
  readonly inputs: number;
  readonly outputs: number;
}

/** Draws the first weights of a net. Their order is each contender's own affair: all are drawn alike. */
export function initialWeights({ sizes, isConvolution }: Net): LayerWeights[] {
  return sizes.slice(1).map((outputs, i) => {
    const inputs = sizes[i] as number;
    const fanIn = inputs * (isConvolution ? 9 : 1);
    const draw = () => (2 * Math.random() - 1) / Math.sqrt(fanIn);
    const weight = Float32Array.from({ length: fanIn * outputs }, draw);
    return { weight, bias: Float32Array.from({ length: outputs }, draw), inputs, outputs };
  });
}
