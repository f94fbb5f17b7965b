import { type Drawing, unknownPicture } from "../picture.ts";
import { drawDigit, drawDigits } from "./drawDigits.ts";
import { drawHeatmap } from "./drawHeatmap.ts";
import { drawPixelTable } from "./drawPixelTable.ts";
import { drawShapes } from "./drawShapes.ts";
import { drawTable } from "./drawTable.ts";
import { drawText } from "./drawText.ts";
import type { Sketch } from "./framed.ts";

/** Draws a picture that needs no axes, and so no Observable Plot. */
export function drawDrawing(picture: Drawing): Sketch {
  switch (picture.kind) {
    case "digit":
      return drawDigit(picture);
    case "digits":
      return drawDigits(picture);
    case "heatmap":
      return drawHeatmap(picture);
    case "pixelTable":
      return drawPixelTable(picture);
    case "shapeDiagram":
      return drawShapes(picture);
    case "table":
      return drawTable(picture);
    case "text":
      return drawText(picture);
    default:
      throw unknownPicture(picture);
  }
}
