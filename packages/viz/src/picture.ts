import type { CurvePicture } from "./curve.ts";
import type { DigitPicture } from "./digit.ts";
import type { DigitsPicture } from "./digits.ts";
import type { HeatmapPicture } from "./heatmap.ts";
import type { HistogramPicture } from "./histogram.ts";
import type { PixelTablePicture } from "./pixelTable.ts";
import type { ScatterPicture } from "./scatter.ts";
import type { ShapeDiagramPicture } from "./shapeDiagram.ts";
import type { TablePicture } from "./table.ts";
import type { TextPicture } from "./text.ts";

/** A picture with axes, drawn by Observable Plot. */
export type Chart = CurvePicture | ScatterPicture | HistogramPicture;

/** A picture that this package draws by itself, without Observable Plot. */
export type Drawing =
  | DigitPicture
  | DigitsPicture
  | PixelTablePicture
  | HeatmapPicture
  | TablePicture
  | ShapeDiagramPicture
  | TextPicture;

/**
 * A picture as plain data, told apart by `kind`: it can be stored as JSON, sent by `postMessage` and compared in a test,
 * and it looks the same wherever a renderer draws it.
 */
export type Picture = Chart | Drawing;

const kinds: ReadonlySet<string> = new Set<Picture["kind"]>([
  "curve",
  "digit",
  "digits",
  "heatmap",
  "histogram",
  "pixelTable",
  "scatter",
  "shapeDiagram",
  "table",
  "text",
]);

/** Whether this is a picture, judged by its `kind`. */
export function isPicture(value: unknown): value is Picture {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string" &&
    kinds.has(value.kind)
  );
}

/** Whether a picture is drawn without Observable Plot, so that the lighter renderers of `@underhood/viz/drawings` will do. */
export function isDrawing(picture: Picture): picture is Drawing {
  return picture.kind !== "curve" && picture.kind !== "histogram" && picture.kind !== "scatter";
}

/** The error for something that a renderer was given and that is no picture. */
export function unknownPicture(value: unknown): TypeError {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : value;
  return new TypeError(
    `expected a picture of a known kind (${[...kinds].join(", ")}), got ${JSON.stringify(kind)}`,
  );
}
