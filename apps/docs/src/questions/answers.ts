import { kept } from "../keep/kept.ts";
import { type Card, cardAfter } from "./leitner.ts";

/** Where the questions that a reader has answered stand, by `lesson/question`. */
export type Answers = Readonly<Record<string, Card>>;

/** What every page begins with. */
export const noAnswers: Answers = {};

/** What this reader has answered. */
export const answers = kept("answers", readAnswers);

/** Keeps that a question was answered, rightly or not, now. */
export function keepAnswer(id: string, isRight: boolean, now: number = Date.now()): void {
  const cards = answers.now();
  answers.set({ ...cards, [id]: cardAfter(cards[id], isRight, now) });
}

function readAnswers(raw: unknown): Answers {
  if (raw === undefined) return noAnswers;
  return Object.fromEntries(
    Object.entries(Object(raw)).filter((entry): entry is [string, Card] => isCard(entry[1])),
  );
}

function isCard(value: unknown): value is Card {
  const { box, due } = Object(value);
  return Number.isInteger(box) && box >= 0 && (due === null ? box >= 5 : Number.isFinite(due));
}
