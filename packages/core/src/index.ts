export { type AlignedAxis, type AxisFit, alignShapes } from "./alignShapes.ts";
export type { Batch, Batches } from "./batch.ts";
export { broadcastShapes } from "./broadcastShapes.ts";
export type { ByteArray } from "./byteArray.ts";
export { convolution, convolutionImageSlopes, convolutionSlopes } from "./convolution.ts";
export { descend } from "./descend.ts";
export { type AdaptiveOptions, descendAdaptively } from "./descendAdaptively.ts";
export { descendWeightedSums, type WeightedSumsParameters } from "./descendWeightedSums.ts";
export { descendWithMomentum, type MomentumOptions } from "./descendWithMomentum.ts";
export { describe } from "./describe.ts";
export { type FormatOptions, format } from "./format.ts";
export { kindOf } from "./kindOf.ts";
export {
  type Normalisation,
  type Normalised,
  normalise,
  normaliseSlopes,
} from "./normalise.ts";
export { ParameterBuffers } from "./parameterBuffers.ts";
export { type SeededRandom, seededRandom } from "./seededRandom.ts";
export { type Shape, sizeOf } from "./shape.ts";
export { toIntensities } from "./toIntensities.ts";
export { type Engine, type EngineName, type EngineOptions, useEngine } from "./useEngine.ts";
export { type ValueAndGradients, valueAndGradients } from "./valueAndGradients.ts";
export type { WasmFiles } from "./wasmFiles.ts";
export { weightedSums, weightedSumsSlopes } from "./weightedSums.ts";
export type { WindowMoves } from "./windowMoves.ts";
