/** A shape from the words of an error: `28,28` or `28, 28`, and nothing for a scalar. */
export function readShape(text: string): number[] {
  return text.trim() === "" ? [] : text.split(",").map(Number);
}

/** A shape as it is written in code: `[28, 28]`. */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
