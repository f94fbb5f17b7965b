import type { ExerciseText } from "./exerciseText.ts";

/** What a page has of an exercise from the beginning: see `exerciseLoader.cjs`. */
export interface ExercisePage extends Omit<ExerciseText, "wrong"> {
  /** The lesson's folder. */
  readonly lesson: string;
  /** The exercise's folder. */
  readonly name: string;
  /** The text that the reader begins with. */
  readonly start: string;
  /** Fetches what is not to be seen at once. */
  readonly fetchAnswers: () => Promise<ExerciseAnswers>;
}

/** The programs of an exercise, and what its mistakes are called. */
export interface ExerciseAnswers extends Pick<ExerciseText, "wrong"> {
  readonly solution: string;
  readonly programs: JudgingPrograms;
}

/** The programs by which an answer is judged. */
export interface JudgingPrograms {
  /** A program in cells of which the one called `answer` is the text that the reader begins with. */
  readonly start: string;
  /** A program in cells of which the one called `answer` is right. */
  readonly solution: string;
  /** Runs after an answer; the value of its last expression is what is compared. */
  readonly check?: string | undefined;
  /** Programs in cells: `answer` is wrong, and `picture`, if there is one, shows in which way. */
  readonly wrong: Readonly<Record<string, string>>;
}
