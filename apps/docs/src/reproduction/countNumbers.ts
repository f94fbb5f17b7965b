import type { Result, Row } from "@underhood/book/result";

/** How much of the chapter's numbers came out. */
export interface Counts {
  readonly numbers: number;
  /** Those that are the book's to the last digit. */
  readonly same: number;
  /** The largest difference in the tables of the Learner, which no order of files can change. */
  readonly largestInTables: string;
}

/** Counts the numbers of a comparison. */
export function countNumbers({ sections }: Result): Counts {
  const rows = sections.flatMap((section) => section.rows);
  const pairs = rows.flatMap(pairsOf);
  const tables = rows.filter(({ epochs }) => epochs).map(({ difference }) => difference);
  return {
    numbers: pairs.length,
    same: pairs.filter(([book, ours]) => book === ours).length,
    largestInTables: tables.reduce((one, other) => (Number(other) > Number(one) ? other : one)),
  };
}

function pairsOf({ book, ours }: Row): [string, string | undefined][] {
  const numbers = ours.flat();
  return book.flat().map((number, i) => [number, numbers[i]]);
}
