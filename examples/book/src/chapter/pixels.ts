import { imageAt } from "@underhood/data";
import { type Digits, only } from "../digits.ts";

/** What the chapter shows of its images before it computes with them. */
export function pixels({ training, names }: Digits) {
  const second = imageAt(training, 1);
  const rows = (last: number, lastColumn: number) =>
    Array.from({ length: last - 3 }, (_, i) => {
      const start = (4 + i) * second.shape[1];
      return [...second.data.subarray(start + 4, start + lastColumn + 1)];
    });
  return {
    trainingCounts: [only(training, 3).labels.length, only(training, 7).labels.length],
    firstThrees: names.slice(0, 10),
    block: rows(9, 9),
    pixelTable: rows(14, 21),
  };
}
