import { fixedText, scientificText } from "./decimalText.ts";

/** How to write the values of one tensor, all alike, so that their columns align. */
export interface Notation {
  readonly write: (value: number) => string;
  /** The length to which texts are padded. */
  readonly width: number;
}

/** Writes 0 and 1 as Python does. */
export function booleanNotation(values: readonly number[]): Notation {
  return measured((value) => (value ? "True" : "False"), values);
}

/** Writes whole numbers as they are. */
export function integerNotation(values: readonly number[]): Notation {
  return measured(String, values);
}

/**
 * Writes whole numbers as `3.`, others with `precision` decimals, but all of them with powers of ten
 * if they are very large, very small or far apart. The bounds are PyTorch's; like there, zeros and
 * what is not finite have no say.
 */
export function floatNotation(values: readonly number[], precision: number): Notation {
  const telling = values.filter((value) => Number.isFinite(value) && value !== 0);
  const sizes = telling.map(Math.abs);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const smallest = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const areWhole = sizes.every(Number.isInteger);

  if (largest / smallest > 1000 || largest > 1e8 || (smallest < 1e-4 && !areWhole)) {
    return measured(
      finiteOrName((value) => scientificText(value, precision)),
      telling,
    );
  }
  if (areWhole) {
    return measured(
      finiteOrName((value) => `${fixedText(value, 0)}.`),
      telling,
    );
  }
  return measured(
    finiteOrName((value) => fixedText(value, precision)),
    telling,
  );
}

function measured(write: (value: number) => string, values: readonly number[]): Notation {
  return { write, width: values.reduce((width, value) => Math.max(width, write(value).length), 1) };
}

function finiteOrName(write: (value: number) => string): (value: number) => string {
  return (value) => {
    if (Number.isFinite(value)) return write(value);
    if (Number.isNaN(value)) return "nan";
    return value > 0 ? "inf" : "-inf";
  };
}
