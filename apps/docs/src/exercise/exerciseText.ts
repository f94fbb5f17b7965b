/** What an exercise's `exercise.ts` says of it, in words. Code stands between backticks. */
export interface ExerciseText {
  readonly title: string;
  /** Its paragraphs. */
  readonly task: readonly string[];
  /** The name that an answer declares. */
  readonly answer: string;
  /** The last cell of the lesson that answers may build on. */
  readonly after: string;
  /** Each says more than the one before. */
  readonly hints: readonly string[];
  /** What is said to a right answer: what it was good for. */
  readonly right: string;
  /** What went wrong, by the names of the files in `wrong/`. */
  readonly wrong: Readonly<Record<string, Mistake>>;
}

/** A known mistake, in words. */
export interface Mistake {
  readonly title: string;
  readonly text: string;
  /** What to try. */
  readonly fix: string;
}
