/** A shape as it was typed: read, or what is wrong with it. */
export type TypedShape =
  | { readonly shape: readonly number[] }
  | { readonly shape?: undefined; readonly problem: string };

/** More axes than this, or longer ones, are not drawn. */
export const mostAxes = 5;
export const longestAxis = 9999;

/**
 * Reads a shape: numbers between commas or spaces, in brackets or not. Nothing at all is the shape
 * of a single number.
 */
export function readShape(text: string): TypedShape {
  const inside = text
    .trim()
    .replace(/^[[(]/, "")
    .replace(/[\])]$/, "")
    .replace(/,\s*$/, "")
    .trim();
  if (inside === "") return { shape: [] };
  const parts = inside.split(/\s*,\s*|\s+/);
  const odd = parts.find((part) => !/^\d+$/.test(part));
  if (odd !== undefined) return { problem: problemOf(odd) };
  const shape = parts.map(Number);
  if (shape.length > mostAxes) {
    return { problem: `These are ${shape.length} axes. The figure shows up to ${mostAxes}.` };
  }
  const long = shape.find((size) => size > longestAxis);
  if (long !== undefined) {
    return { problem: `${long} is too long. The figure shows up to ${longestAxis}.` };
  }
  return { shape };
}

function problemOf(part: string): string {
  if (part === "") return "A length is missing between two commas.";
  if (/^-\d+$/.test(part)) return `${part} is no length: an axis has 0 places or more.`;
  if (/^\d*\.\d*$/.test(part)) return `${part} is no length: an axis has a whole number of places.`;
  return `“${part}” is no length. Write whole numbers: 2, 3`;
}

/** A shape as the lesson writes it: `[2, 3]`. */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
