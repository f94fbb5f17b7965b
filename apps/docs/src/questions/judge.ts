import type { ReactNode } from "react";
import { normaliseCode } from "./normaliseCode.ts";
import type { NumberQuestion, Question } from "./question.ts";
import { readNumber } from "./readNumber.ts";

/** What is said to an answer. */
export interface Verdict {
  readonly isRight: boolean;
  readonly why: ReactNode;
}

/**
 * Judges what a reader has answered.
 *
 * @param given The id of a choice, or what was typed.
 * @returns `undefined` where that answers nothing: no such choice, an empty line, or no number.
 */
export function judge(question: Question, given: string): Verdict | undefined {
  if (question.kind === "choice") {
    const choice = question.choices.find(({ id }) => id === given);
    return choice && { isRight: choice.isRight === true, why: choice.why };
  }
  if (question.kind === "number") return judgeNumber(question, given);
  const line = normaliseCode(given);
  if (line === "") return undefined;
  const isLine = (form: string) => normaliseCode(form) === line;
  if (question.accepted.some(isLine)) return { isRight: true, why: question.why };
  const mistake = question.mistakes.find(({ forms }) => forms.some(isLine));
  return { isRight: false, why: mistake?.why ?? question.otherwise };
}

function judgeNumber(question: NumberQuestion, given: string): Verdict | undefined {
  const { answer, tolerance = 0, unit, why, mistakes, otherwise } = question;
  const number = readNumber(given, unit);
  if (number === undefined) return undefined;
  // A tolerance of 0.1 includes 0.3 - 0.2, which floats make a little larger.
  const isNear = (value: number) => Math.abs(number - value) <= tolerance + Math.abs(value) * 1e-12;
  if (isNear(answer)) return { isRight: true, why };
  return { isRight: false, why: mistakes.find(({ value }) => isNear(value))?.why ?? otherwise };
}
