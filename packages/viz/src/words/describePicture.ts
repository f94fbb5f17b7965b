import { type Picture, unknownPicture } from "../picture.ts";
import { describeCurve, describeHistogram, describeScatter } from "./describeCharts.ts";
import { describeHeatmap } from "./describeHeatmap.ts";
import { describeDigit, describeDigits, describePixelTable } from "./describeImages.ts";
import { describeShapes } from "./describeShapes.ts";
import { describeTable } from "./describeTable.ts";

/**
 * Tells in words what a picture shows, with its key numbers, for those who cannot see it.
 *
 * @throws TypeError for something that is no picture.
 * @example
 * describePicture(curve([0.6, 0.3, 0.2]));
 * // A line chart. The line has 3 points: it starts with 0.6 at 0, …
 */
export function describePicture(picture: Picture): string {
  return sentencesOf(picture).join(" ");
}

/** The description sentence by sentence; the first one can stand alone as a title. */
export function sentencesOf(picture: Picture): string[] {
  const [first = "", ...rest] = describe(picture);
  const { caption } = picture;
  if (caption === undefined) return [first, ...rest];
  return [/[.!?…:]$/.test(caption) ? `${caption} ${first}` : `${caption}: ${first}`, ...rest];
}

function describe(picture: Picture): string[] {
  switch (picture.kind) {
    case "curve":
      return describeCurve(picture);
    case "digit":
      return describeDigit(picture);
    case "digits":
      return describeDigits(picture);
    case "heatmap":
      return describeHeatmap(picture);
    case "histogram":
      return describeHistogram(picture);
    case "pixelTable":
      return describePixelTable(picture);
    case "scatter":
      return describeScatter(picture);
    case "shapeDiagram":
      return describeShapes(picture);
    case "table":
      return describeTable(picture);
    case "text":
      return [picture.text];
    default:
      throw unknownPicture(picture);
  }
}
