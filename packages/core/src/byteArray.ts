import type { Shape } from "./shape.ts";

/** Bytes with a shape, row by row: an image of grey levels 0..255 is `{ shape: [28, 28], data }`. */
export interface ByteArray {
  readonly shape: Shape;
  /** As many bytes as the shape holds. */
  readonly data: Uint8Array;
}
