import { finiteNumber, finiteNumbers, isList, kindOf, refuseTensor } from "./numbers.ts";

/**
 * Numbers with a shape, row by row: one image `[height, width]`, or a stack `[count, height, width]`.
 *
 * Bytes (`Uint8Array`, `Uint8ClampedArray`) run from 0 to 255; any other list runs from 0 to 1.
 */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

/** Which value is paper (white) and which is ink (black): `[0, 255]` for bytes, `[0, 1]` for other numbers. */
export type PixelRange = readonly [paper: number, ink: number];

/** A grey image as a picture holds it: bytes from 0 (paper) to 255 (ink), row by row. */
export interface GreyImage {
  readonly height: number;
  readonly width: number;
  readonly ink: readonly number[];
}

/** Numbers that have passed the checks of {@link readArray}. */
export interface CheckedArray {
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/**
 * Checks a `{ shape, data }` against the shape that a call wants, such as `["height", "width"]`.
 * @throws TypeError for a tensor or another kind; RangeError for a wrong rank, length or value.
 */
export function readArray(input: NumberArray, call: string, axes: readonly string[]): CheckedArray {
  refuseTensor(input, call);
  if (typeof input !== "object" || input === null || !("shape" in input) || !("data" in input)) {
    throw new TypeError(
      `${call}: expected { shape: [${axes.join(", ")}], data: numbers }, got ${kindOf(input)}${arrayAdvice(input)}`,
    );
  }
  const shape = finiteNumbers(input.shape, `${call}: shape`);
  if (shape.length !== axes.length) {
    throw new RangeError(
      `${call}: expected the shape [${axes.join(", ")}], got [${shape.join(", ")}]${shapeAdvice(shape, axes)}`,
    );
  }
  if (!shape.every((size) => Number.isInteger(size) && size > 0)) {
    throw new RangeError(
      `${call}: each size must be a whole number from 1 up, got [${shape.join(", ")}]`,
    );
  }
  const size = shape.reduce((product, axis) => product * axis, 1);
  if (input.data.length !== size) {
    throw new RangeError(
      `${call}: the shape [${shape.join(", ")}] holds ${size} numbers, but data has ${input.data.length}`,
    );
  }
  return { shape, values: finiteNumbers(input.data, `${call}: data`) };
}

/** The range that the pixels of this array run through, unless the caller says otherwise. */
export function pixelRange(input: NumberArray, call: string, range?: PixelRange): PixelRange {
  if (range === undefined) return isBytes(input.data) ? [0, 255] : [0, 1];
  const [paper, ink] = range;
  finiteNumber(paper, `${call}: range[0]`);
  finiteNumber(ink, `${call}: range[1]`);
  if (paper === ink)
    throw new RangeError(`${call}: range needs two different values, got [${range}]`);
  return [paper, ink];
}

/**
 * Turns pixel values into bytes from 0 (paper) to 255 (ink).
 * @throws RangeError for a value outside the range by more than rounding.
 */
export function toInk(values: readonly number[], [paper, ink]: PixelRange, call: string): number[] {
  return values.map((value, i) => {
    const share = (value - paper) / (ink - paper);
    if (share < -1e-5 || share > 1 + 1e-5) {
      throw new RangeError(
        `${call}: pixel ${i} is ${value}, outside the range ${paper} to ${ink}; bytes come as a Uint8Array, other numbers may say { range: [paper, ink] }, and values on both sides of 0 suit heatmap`,
      );
    }
    return Math.round(Math.min(1, Math.max(0, share)) * 255);
  });
}

function isBytes(data: ArrayLike<number>): boolean {
  return data instanceof Uint8Array || data instanceof Uint8ClampedArray;
}

/** How what somebody has at hand becomes numbers with a shape. */
function arrayAdvice(input: unknown): string {
  if (isList(input)) {
    const [first] = Array.from(input);
    return isList(first)
      ? `; of lists in a list, pass { shape: [${input.length}, ${first.length}], data: lists.flat() }`
      : "; a flat list needs its shape, such as { shape: [28, 28], data }";
  }
  const hasImages = typeof input === "object" && input !== null && "images" in input;
  return hasImages ? "; of labelled images, pass the images" : "";
}

function shapeAdvice(shape: readonly number[], axes: readonly string[]): string {
  if (shape.length === 3 && axes.length === 2) return "; several images are drawn by digits";
  if (shape.length === 2 && axes.length === 3) return "; one image is drawn by digit";
  if (shape.length === 1)
    return "; a flat list needs its shape back, such as { shape: [28, 28], data }";
  return "";
}
