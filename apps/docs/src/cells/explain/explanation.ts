import type { Picture } from "@underhood/viz";

/** How a run of a cell ended: all that a recogniser may look at. */
export interface Ending {
  /** The error's name and message, if the run failed. */
  readonly message?: string;
  /** The line of the reader's text at which it failed. */
  readonly line?: string;
  /** The names that the lesson has declared so far. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** The value of the cell's last expression. */
  readonly value?: unknown;
  /** The texts that the cell showed. */
  readonly shown: readonly string[];
  /** The names that were taken out of a promise, as in `const { training } = loadDigits()`. */
  readonly unawaited: readonly string[];
}

/** In plain words, what lies behind an ending: plain data, which can be sent between threads. */
export interface Explanation {
  readonly title: string;
  /** A few sentences, with code between backticks. */
  readonly text: string;
  readonly picture?: Picture;
  /** What to try, with code between backticks. */
  readonly fix: string;
}

/** Explains one kind of mistake, and gives nothing for all others. */
export type Recogniser = (ending: Ending) => Explanation | undefined;
