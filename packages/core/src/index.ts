export type { Batch, Batches } from "./batch.ts";
export type { ByteArray } from "./byteArray.ts";
export { type SeededRandom, seededRandom } from "./seededRandom.ts";
export { type Shape, sizeOf } from "./shape.ts";
export { toIntensities } from "./toIntensities.ts";
export { type Engine, type EngineName, type EngineOptions, useEngine } from "./useEngine.ts";
export { type ValueAndGradients, valueAndGradients } from "./valueAndGradients.ts";
