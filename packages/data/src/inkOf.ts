import { kindOf } from "@underhood/core";
import type { Grid } from "./grid.ts";

/** What somebody drew. Ink is high and paper is 0, as in MNIST's own images. */
export interface Drawing {
  /** `[height, width]`, any size */
  readonly shape: readonly number[];
  /** Row by row; 0..255 in a `Uint8Array` or `Uint8ClampedArray`, 0..1 in any other array. */
  readonly data: ArrayLike<number>;
}

/**
 * The ink of a drawing, 0..1.
 *
 * @throws TypeError for what is no drawing, or if the data is not an array.
 * @throws RangeError if the shape is not that of one image, or a value is out of its range.
 */
export function inkOf(drawing: Drawing): Grid {
  const { shape, data } = drawing ?? {};
  if (!Array.isArray(shape) || !isArray(data)) {
    const given = Array.isArray(shape) ? `data that is ${kindOf(data)}` : kindOf(drawing);
    throw new TypeError(
      `expected a drawing, { shape: [height, width], data: numbers }, got ${given}`,
    );
  }
  const [height = 0, width = 0] = shape;
  if (shape.length !== 2 || !isLength(height) || !isLength(width)) {
    throw new RangeError(`expected a drawing of shape [height, width], got [${shape}]`);
  }
  if (data.length !== height * width) {
    throw new RangeError(
      `expected ${height * width} values for a drawing of shape [${shape}], got ${data.length}`,
    );
  }
  const ink = data instanceof Uint8Array || data instanceof Uint8ClampedArray ? 255 : 1;
  const values = Float64Array.from(data, (value) => value / ink);
  const wrong = values.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) {
    throw new RangeError(
      `expected ink from 0 to 1, got ${wrong}: give grey levels 0 to 255 in a Uint8Array`,
    );
  }
  return { height, width, values };
}

function isLength(axis: number): boolean {
  return Number.isInteger(axis) && axis >= 1;
}

function isArray(data: unknown): boolean {
  return Array.isArray(data) || (ArrayBuffer.isView(data) && !(data instanceof DataView));
}
