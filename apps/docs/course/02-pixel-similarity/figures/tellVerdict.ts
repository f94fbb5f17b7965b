/** What the two measures say of a digit. */
interface Verdicts {
  /** What it is; undefined for the reader's own, of which nobody knows. */
  readonly label: number | undefined;
  readonly byL1: 3 | 7;
  readonly byRmse: 3 | 7;
  /** How many of its 28 rows have been compared. */
  readonly rows: number;
}

/** The verdicts in words: which mean is nearer by each measure, and who is wrong. */
export function tellVerdict({ label, byL1, byRmse, rows }: Verdicts): string {
  if (rows === 0) return "Nothing is compared yet.";
  const what = label === undefined ? "This is yours." : `This is a ${label}.`;
  const is = rows < 28 ? "is so far" : "is";
  if (byL1 === byRmse) {
    const areWrong = rows === 28 && label !== undefined && label !== byL1;
    return `${what} By L1 it ${is} nearer to the mean ${byL1}, and by RMSE too${areWrong ? ": both are wrong" : ""}.`;
  }
  const differ = `${what} By L1 it ${is} nearer to the mean ${byL1}, by RMSE to the mean ${byRmse}`;
  if (rows < 28) return `${differ}.`;
  if (label === undefined) return `${differ}: they disagree.`;
  return `${differ}: they disagree, and ${byL1 === label ? "L1" : "RMSE"} is right.`;
}
