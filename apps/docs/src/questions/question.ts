import type { ReactNode } from "react";

/** Something that a lesson asks, with a word about every answer that readers are known to give. */
export type Question = ChoiceQuestion | CodeQuestion | NumberQuestion;

/** One of a few choices is right. */
export interface ChoiceQuestion {
  readonly kind: "choice";
  /** The question, as text that fits in a legend. */
  readonly ask: ReactNode;
  /** In the order shown. */
  readonly choices: readonly Choice[];
}

/** A possible answer, and what there is to say about it. */
export interface Choice {
  /** Short and lasting: what is kept of an answer. */
  readonly id: string;
  readonly text: ReactNode;
  /** Why it is right; or which thought leads to it, and where that goes wrong. */
  readonly why: ReactNode;
  readonly isRight?: true;
}

/** The reader types a line of code, which is compared as text, after {@link normaliseCode}. */
export interface CodeQuestion {
  readonly kind: "code";
  readonly ask: ReactNode;
  /** All forms that count as right; the first is the one shown. */
  readonly accepted: readonly string[];
  /** Why it is right. */
  readonly why: ReactNode;
  readonly mistakes: readonly CodeMistake[];
  /** What is said to a line that is neither accepted nor a known mistake. */
  readonly otherwise: ReactNode;
}

/** Lines that come from one wrong thought. */
export interface CodeMistake {
  readonly forms: readonly string[];
  readonly why: ReactNode;
}

/** The reader types a number. */
export interface NumberQuestion {
  readonly kind: "number";
  readonly ask: ReactNode;
  readonly answer: number;
  /** How far off still counts as right. Default 0: not at all. */
  readonly tolerance?: number;
  /** What is counted: "pixels". It stands behind the field, and may be typed. */
  readonly unit?: string;
  readonly why: ReactNode;
  readonly mistakes: readonly NumberMistake[];
  /** What is said to a number that is neither right nor a known mistake. */
  readonly otherwise: ReactNode;
}

/** A number that comes from one wrong thought, give or take the question's tolerance. */
export interface NumberMistake {
  readonly value: number;
  readonly why: ReactNode;
}

/** A lesson's questions by their names, which are unique in the lesson. */
export type Questions = Readonly<Record<string, Question>>;
