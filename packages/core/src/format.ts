import type { Tensor } from "@tensorflow/tfjs";
import { assertUsable } from "./assertUsable.ts";
import { booleanNotation, floatNotation, integerNotation, type Notation } from "./notation.ts";
import type { Shape } from "./shape.ts";
import { layOut, shownOffsets } from "./tensorLayout.ts";

/** Options of {@link format}, as in PyTorch's `set_printoptions`. */
export interface FormatOptions {
  /** Decimals of a number that is not whole: 0 to 20. Default 4. */
  readonly precision?: number;
  /** The largest number of values that is written out in full. Default 1000. */
  readonly threshold?: number;
  /** How many items stay at either end of an axis when a larger tensor is elided. Default 3. */
  readonly edgeItems?: number;
  /** How many characters a line of numbers holds before they go on in the next. Default 80. */
  readonly lineWidth?: number;
}

/**
 * Writes a tensor as PyTorch prints it: rows in brackets, columns aligned, the middle of a large
 * tensor left out. The values are read back on the spot.
 *
 * A tensor of int32 is written without a type, as PyTorch writes its own usual integers, int64.
 *
 * @throws TypeError for any other type, such as strings, and for what is no tensor; RangeError for an
 * impossible option; Error for a disposed tensor.
 * @example format(tf.tensor([[0.1, 0.2], [3, -4]]))
 * // tensor([[ 0.1000,  0.2000],
 * //         [ 3.0000, -4.0000]])
 */
export function format(tensor: Tensor, options: FormatOptions = {}): string {
  const precision = checked("precision", options.precision ?? 4, 0, 20);
  const threshold = checked("threshold", options.threshold ?? 1000, 0);
  const edgeItems = checked("edgeItems", options.edgeItems ?? 3, 1);
  const lineWidth = checked("lineWidth", options.lineWidth ?? 80, 1);
  assertUsable("what to format", tensor);
  const { dtype, shape, size } = tensor;
  const notationOf = notations[dtype];
  if (notationOf === undefined) {
    throw new TypeError(`expected a tensor of float32, int32 or bool, got ${dtype}`);
  }
  if (size === 0) {
    return emptyText(shape, dtype);
  }

  const edge = size > threshold ? edgeItems : Number.POSITIVE_INFINITY;
  const values = tensor.dataSync();
  const shown = shownOffsets(shape, edge).map((offset) => values[offset] as number);
  const { write, width } = notationOf(shown, precision);
  const texts = shown.map((value) => write(value).padStart(width));
  const layout = { edge, lineWidth, columnWidth: width };
  return `tensor(${layOut(texts.values(), shape, layout, "tensor(".length)})`;
}

const notations: Record<string, (values: readonly number[], precision: number) => Notation> = {
  bool: booleanNotation,
  float32: floatNotation,
  int32: integerNotation,
};

/** With no number to see it by, the type is named if it is not the usual one; so is the shape. */
function emptyText(shape: Shape, dtype: string): string {
  const size = shape.length > 1 ? `, size=(${shape.join(", ")})` : "";
  const type = dtype === "float32" ? "" : `, dtype=${dtype}`;
  return `tensor([]${size}${type})`;
}

function checked(
  name: string,
  value: number,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  if (Math.floor(value) !== value || value < least || value > most) {
    const range = most === Number.POSITIVE_INFINITY ? "or more" : `to ${most}`;
    throw new RangeError(`expected ${name} to be a whole number, ${least} ${range}, got ${value}`);
  }
  return value;
}
