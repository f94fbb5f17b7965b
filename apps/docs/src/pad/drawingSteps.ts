import type { Drawing } from "./rasterise.ts";
import { padSize } from "./stroke.ts";

/** A greyscale image: bytes, 0 for paper and 255 for ink. `[height, width]` */
export interface Bytes {
  readonly shape: readonly [height: number, width: number];
  readonly data: Uint8Array;
}

/** What `digitFromDrawing` did to a drawing, step by step. */
export interface DrawingSteps {
  /** The whole pad made as small as a digit, and nothing else. `[28, 28]` */
  readonly asDrawn: Bytes;
  /** The smallest box that holds all the ink, in machine pixels. */
  readonly box: Readonly<Record<"left" | "top" | "width" | "height", number>>;
  /** The ink made so large that its longer side has 20 pixels, in the middle. `[20, 20]` */
  readonly scaled: Bytes;
}

/**
 * The steps between a drawing and the digit that `digitFromDrawing` made of it.
 *
 * @param drawing Has some ink; its sides are multiples of 28.
 */
export function drawingSteps(drawing: Drawing, digit: Bytes): DrawingSteps {
  const fineness = drawing.shape[0] / padSize;
  const ink = inkBox(drawing);
  return {
    asDrawn: shrunk(drawing, fineness),
    box: {
      left: ink.left / fineness,
      top: ink.top / fineness,
      width: ink.width / fineness,
      height: ink.height / fineness,
    },
    scaled: inMiddle(digit, inkBox(digit), 20),
  };
}

function inkBox({ shape: [height, width], data }: Bytes): DrawingSteps["box"] {
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let place = 0; place < data.length; place++) {
    if (data[place] === 0) continue;
    const [row, column] = [Math.floor(place / width), place % width];
    top = Math.min(top, row);
    bottom = row;
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** The mean of each square of `fineness` × `fineness` pixels. */
function shrunk({ data }: Bytes, fineness: number): Bytes {
  const sums = new Float64Array(padSize ** 2);
  const side = padSize * fineness;
  for (const [place, ink] of data.entries()) {
    const row = Math.floor(place / side / fineness);
    const column = Math.floor((place % side) / fineness);
    sums[row * padSize + column] = (sums[row * padSize + column] ?? 0) + ink;
  }
  return {
    shape: [padSize, padSize],
    data: Uint8Array.from(sums, (sum) => Math.round(sum / fineness ** 2)),
  };
}

/** A box of an image, in the middle of an empty square. */
function inMiddle(image: Bytes, box: DrawingSteps["box"], side: number): Bytes {
  const data = new Uint8Array(side ** 2);
  const top = Math.floor((side - box.height) / 2);
  const left = Math.floor((side - box.width) / 2);
  for (let row = 0; row < box.height; row++) {
    const start = (box.top + row) * image.shape[1] + box.left;
    data.set(image.data.subarray(start, start + box.width), (top + row) * side + left);
  }
  return { shape: [side, side], data };
}
