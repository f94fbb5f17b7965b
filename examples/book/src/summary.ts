import type { Result } from "./result.ts";

/** Says in a sentence or two how the comparison went. */
export function summary({ sections }: Result): string {
  const rows = sections.flatMap((section) => section.rows);
  const pairs = rows.flatMap(({ book, ours }) => {
    const numbers = ours.flat();
    return book.flat().map((number, i) => number === numbers[i]);
  });
  const same = pairs.filter(Boolean).length;
  const off = rows.filter(({ agrees }) => !agrees).map(({ what }) => what);
  const first = `${same} of ${pairs.length} numbers are the book's to the last digit.`;
  return off.length === 0
    ? `${first} The others differ as little as their notes explain.`
    : `${first} More than is explained differs in: ${off.join("; ")}.`;
}
