import { type Captioned, captionOf } from "./caption.ts";
import { finiteNumbers } from "./numbers.ts";

/** Shapes written one under the other, aligned from the right, to show how they broadcast. */
export interface ShapeDiagramPicture extends Captioned {
  readonly kind: "shapeDiagram";
  readonly operands: readonly { readonly name?: string; readonly shape: readonly number[] }[];
}

/** Options of {@link shapeDiagram}. */
export interface ShapeDiagramOptions extends Captioned {
  /** What each shape belongs to, such as `["images", "mean3"]`. */
  readonly names?: readonly string[];
}

/**
 * A picture of how shapes broadcast: aligned from the right, with each axis marked as equal, stretched, missing or clashing,
 * and the shape that results. Shapes that clash are drawn too: the picture says where.
 *
 * The picture holds the shapes alone; who draws it aligns them.
 * @throws TypeError for a tensor; RangeError for fewer than two shapes, or sizes that are no whole numbers from 0 up.
 * @example
 * shapeDiagram([[1010, 28, 28], [28, 28]], { names: ["images", "mean3"] });
 */
export function shapeDiagram(
  shapes: readonly (readonly number[])[],
  options: ShapeDiagramOptions = {},
): ShapeDiagramPicture {
  if (!Array.isArray(shapes) || shapes.length < 2) {
    throw new RangeError(
      "shapeDiagram: expected a list of two or more shapes, such as [[1010, 28, 28], [28, 28]]",
    );
  }
  const { names } = options;
  if (names !== undefined && names.length !== shapes.length) {
    throw new RangeError(
      `shapeDiagram: expected a name for each of ${shapes.length} shapes, got ${names.length}`,
    );
  }
  const operands = shapes.map((given, i) => {
    const shape = finiteNumbers(given, `shapeDiagram: shape ${i}`);
    if (!shape.every((size) => Number.isInteger(size) && size >= 0)) {
      throw new RangeError(
        `shapeDiagram: sizes must be whole numbers from 0 up, got [${shape.join(", ")}]`,
      );
    }
    const name = names?.[i];
    return name === undefined ? { shape } : { name: String(name), shape };
  });
  return { kind: "shapeDiagram", operands, ...captionOf(options) };
}
