import type { TensorInfo } from "@tensorflow/tfjs";
import { sizeOf } from "../shape.ts";
import { assertShapeIs } from "./assertShapeIs.ts";
import type { Kernel } from "./kernel.ts";

/** Brings each feature to mean 0 and variance 1 over the batch, then to a scale and a shift. */
export const normaliseKernel: Kernel = {
  name: "UnderhoodNormalise",
  run({ inputs: given, attrs }, bench) {
    const { inputs, weight, bias } = given as Record<"inputs" | "weight" | "bias", TensorInfo>;
    const { epsilon } = attrs as { epsilon: number };
    const features = inputs.shape.at(-1) ?? 0;
    assertShapeIs([features], weight, "a weight");
    assertShapeIs([features], bias, "a bias");
    const outputs = bench.output(inputs.shape);
    const mean = bench.output([features]);
    const variance = bench.output([features]);
    bench.functions.normalise(
      bench.offsetOf(inputs),
      bench.offsetOf(weight),
      bench.offsetOf(bias),
      epsilon,
      bench.offsetOf(outputs),
      bench.offsetOf(mean),
      bench.offsetOf(variance),
      sizeOf(inputs.shape.slice(0, -1)),
      features,
    );
    return [outputs, mean, variance];
  },
};

/** The way back from there to the inputs, the weight and the bias. */
export const normaliseSlopesKernel: Kernel = {
  name: "UnderhoodNormaliseSlopes",
  run({ inputs: given, attrs }, bench) {
    const { slopes, inputs, mean, variance, weight } = given as Record<
      "slopes" | "inputs" | "mean" | "variance" | "weight",
      TensorInfo
    >;
    const { epsilon } = attrs as { epsilon: number };
    const features = inputs.shape.at(-1) ?? 0;
    assertShapeIs(inputs.shape, slopes, "the slopes of normalised inputs");
    assertShapeIs([features], mean, "a mean");
    assertShapeIs([features], variance, "a variance");
    assertShapeIs([features], weight, "a weight");
    const ofInputs = bench.output(inputs.shape);
    const ofWeight = bench.output([features]);
    const ofBias = bench.output([features]);
    bench.functions.normaliseSlopes(
      bench.offsetOf(slopes),
      bench.offsetOf(inputs),
      bench.offsetOf(mean),
      bench.offsetOf(variance),
      bench.offsetOf(weight),
      epsilon,
      bench.offsetOf(ofInputs),
      bench.offsetOf(ofWeight),
      bench.offsetOf(ofBias),
      sizeOf(inputs.shape.slice(0, -1)),
      features,
    );
    return [ofInputs, ofWeight, ofBias];
  },
};
