export type { Batch, Batches } from "./batch.ts";
export { type Shape, sizeOf } from "./shape.ts";
