/** The comparison of all of the chapter, as it is kept for the site. */
export interface Result {
  readonly sections: readonly SectionResult[];
}

/** The comparison of one part of the chapter. */
export interface SectionResult {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The comparison of what one output of the book's notebook says. */
export interface Row {
  readonly what: string;
  readonly columns?: readonly string[];
  /** The epochs that the lines are about. */
  readonly epochs?: readonly number[];
  /** The book's numbers, line by line, all with the same number of decimals. */
  readonly book: readonly (readonly string[])[];
  /** Ours, rounded to as many. */
  readonly ours: readonly (readonly string[])[];
  /** The largest difference between the two; `"0"` when every digit is the same. */
  readonly difference: string;
  /** Whether the difference is no larger than the notes explain; without them it has to be 0. */
  readonly agrees: boolean;
  /** What a reader has to know to judge the comparison: a sentence each. */
  readonly notes?: readonly string[];
}
