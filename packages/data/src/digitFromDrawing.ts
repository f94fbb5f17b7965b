import { averageAreas } from "./averageAreas.ts";
import { cropToInk } from "./cropToInk.ts";
import type { Grid } from "./grid.ts";
import { type Drawing, inkOf } from "./inkOf.ts";
import type { Image } from "./labelledImages.ts";

const side = 28;
const inkSide = 20;
/**
 * The pixel, counted from 0, that the centre of mass comes to rest on. Over MNIST's 60,000
 * training images the centres lie evenly between 13.5 and 14.5, on both axes.
 */
const centre = 14;

/**
 * Does to a drawing what MNIST did to its digits, so that a model meets what it was trained on:
 * crops it to its ink, scales that to fit in 20×20 without changing its proportions, and moves it,
 * by whole pixels, so that its centre of mass lies in the middle of 28×28.
 * `[height, width] → [28, 28]`
 *
 * Grey levels are kept, and scaling makes more of them. A drawing that is very heavy on one side is
 * moved only as far as all its ink stays in. Nearly all images of MNIST come out as they went in.
 *
 * Source: the description of the MNIST database by LeCun, Cortes and Burges; the middle was
 * measured on the images.
 *
 * @throws RangeError if the drawing is empty, or so faint that nothing is left at this size; if
 * shape and data disagree; if a value is out of range.
 * @throws TypeError for what is no drawing, or if the data is not an array.
 * @example
 * const pixels = canvas.getContext("2d").getImageData(0, 0, 280, 280).data; // red, green, blue, alpha
 * const alpha = pixels.filter((_, i) => i % 4 === 3); // black ink on a transparent pad
 * const digit = digitFromDrawing({ shape: [280, 280], data: alpha });
 */
export function digitFromDrawing(drawing: Drawing): Image {
  const ink = cropToInk(inkOf(drawing));
  const scale = inkSide / Math.max(ink.height, ink.width);
  const scaled = averageAreas(ink, {
    height: Math.max(1, Math.round(ink.height * scale)),
    width: Math.max(1, Math.round(ink.width * scale)),
  });
  const bytes = Uint8Array.from(scaled.values, (value) => Math.round(value * 255));
  if (bytes.every((byte) => byte === 0)) {
    throw new RangeError("expected a drawing, got one so faint that no ink is left at 20×20");
  }
  const mass = centreOfMass(scaled);
  const top = offset(mass.row, scaled.height);
  const left = offset(mass.column, scaled.width);
  const data = new Uint8Array(side * side);
  for (let row = 0; row < scaled.height; row++) {
    const start = row * scaled.width;
    data.set(bytes.subarray(start, start + scaled.width), (top + row) * side + left);
  }
  return { shape: [side, side], data };
}

/** How far to move along one axis: the centre of mass to the middle, but no ink over the edge. */
function offset(mass: number, length: number): number {
  return Math.min(Math.max(Math.round(centre - mass), 0), side - length);
}

/** The mean position of the ink, weighted by how much of it there is. */
function centreOfMass({ height, width, values }: Grid): { row: number; column: number } {
  let [total, rows, columns] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column] as number;
      total += value;
      rows += value * row;
      columns += value * column;
    }
  }
  return { row: rows / total, column: columns / total };
}
