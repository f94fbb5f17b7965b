import type { Shape } from "@underhood/core";

/** Writes a shape as it stands in code: `[256, 784]`. */
export function shapeText(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}
