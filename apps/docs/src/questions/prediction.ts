import type { ReactNode } from "react";
import type { PlainValue } from "../cells/lessonRecord.ts";

/** Something that a reader is asked to foresee before the page shows it. */
export type Prediction = ChoicePrediction | IntervalPrediction;

/** What a lesson recorded, by name: where the truth of a prediction comes from. */
export type Values = Readonly<Record<string, PlainValue>>;

/** Something that is said; with numbers in it, it is made of what the lesson recorded. */
export type Told = ReactNode | ((values: Values) => ReactNode);

/** What `told` says of these values. */
export function tell(told: Told, values: Values): ReactNode {
  return typeof told === "function" ? told(values) : told;
}

/** One of a few outcomes, and how sure the reader is of it. */
export interface ChoicePrediction {
  readonly kind: "choice";
  readonly ask: Told;
  /** In the order shown. */
  readonly choices: readonly Outcome[];
}

/** A possible outcome, and what there is to say to those who expected it. */
export interface Outcome {
  /** Short and lasting: what is kept of a guess. */
  readonly id: string;
  readonly text: ReactNode;
  readonly why: Told;
  /** Whether it is what happens; by what the lesson recorded, where that is a number. */
  readonly happens?: true | ((values: Values) => boolean);
}

/** A number, for which the reader gives a range that they are 90 % sure of. */
export interface IntervalPrediction {
  readonly kind: "interval";
  readonly ask: Told;
  /** Takes the number from what the lesson recorded. */
  readonly truth: (values: Values) => number;
  /** Where it can lie at all: a guess beyond is taken for a slip. Default: from 0 on. */
  readonly range?: readonly [from: number, to: number];
  /** How many decimals of it are shown. Default 0. */
  readonly digits?: number;
  /** What is counted: "pixels". */
  readonly unit?: string;
  /** What is said to those whose range holds the number. */
  readonly why: Told;
  /** What is said to those who expected less. */
  readonly whyMore: Told;
  /** What is said to those who expected more. */
  readonly whyLess: Told;
}

/** A lesson's predictions by their names, which are unique in the lesson. */
export type Predictions = Readonly<Record<string, Prediction>>;
