import { flatNumbers, type Numbers } from "./numbers.ts";
import type { Printed } from "./printed.ts";
import type { Row } from "./result.ts";

/**
 * Sets our numbers beside the book's, in its lines and with its decimals.
 *
 * @throws RangeError if there are more or fewer of ours than the book prints.
 */
export function compare(
  { what, text, columns, epochs, within = 0, notes }: Printed,
  ours: Numbers,
): Row {
  const lines = text.trim().split("\n");
  const printed = lines.map((line) => line.trim().split(/\s+/));
  const decimals = Math.max(...printed.flat().map(decimalsOf));
  const numbers = flatNumbers(ours);
  if (numbers.length !== printed.flat().length) {
    throw new RangeError(
      `expected ${printed.flat().length} numbers for "${what}", as the book has, got ${numbers.length}`,
    );
  }
  const left = numbers.values();
  const pairs = printed.map((line) =>
    line.map((number, column) => {
      const book = Number(number).toFixed(decimals);
      const rounded = roundedText(left.next().value ?? Number.NaN, decimals);
      const difference = Math.abs(Number(book) - Number(rounded));
      const allowed = typeof within === "number" ? within : (within[column] ?? 0);
      // Half a unit of the last digit, because 0.3 − 0.2 is not quite 0.1.
      const agrees = difference < allowed + 0.5 * 10 ** -decimals;
      return { book, ours: rounded, difference, agrees };
    }),
  );
  const largest = Math.max(...pairs.flat().map(({ difference }) => difference));
  return {
    what,
    ...(columns && { columns }),
    ...(epochs && { epochs }),
    book: pairs.map((line) => line.map(({ book }) => book)),
    ours: pairs.map((line) => line.map((pair) => pair.ours)),
    difference: largest === 0 ? "0" : largest.toFixed(decimals),
    agrees: pairs.flat().every(({ agrees }) => agrees),
    ...(notes && { notes }),
  };
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}

function roundedText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  // What rounds to zero has no sign.
  return Number(text) === 0 ? text.replace("-", "") : text;
}
