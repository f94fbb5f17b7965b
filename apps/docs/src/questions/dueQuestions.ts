import type { Answers } from "./answers.ts";
import { type AskingLesson, askingLessons } from "./askingLessons.ts";
import { isDue } from "./leitner.ts";
import type { Question } from "./question.ts";

/** A question that is asked outside of its lesson. */
export interface DueQuestion {
  /** `lesson/question`. */
  readonly id: string;
  /** The title of its lesson. */
  readonly lesson: string;
  readonly question: Question;
}

/**
 * The names, `lesson/question`, of what it is time to ask again, longest due first.
 *
 * @param before Only of lessons before this one. Default: of all.
 */
export function dueIds(answers: Answers, now: number, before?: string): string[] {
  const asking = new Set(lessonsBefore(before).map(({ id }) => id));
  return Object.entries(answers)
    .filter(([id, card]) => isDue(card, now) && asking.has(lessonOf(id)))
    .sort(([, one], [, other]) => (one.due ?? 0) - (other.due ?? 0))
    .map(([id]) => id);
}

/** The questions of these names; one that its lesson no longer asks is left out. */
export async function fetchQuestions(ids: readonly string[]): Promise<DueQuestion[]> {
  const lessons = askingLessons.filter(({ id }) => ids.some((name) => lessonOf(name) === id));
  const fetched = await Promise.all(
    lessons.map(async ({ id, title, load }) => {
      const { questions } = await load();
      return Object.entries(questions).map(([name, question]) => ({
        id: `${id}/${name}`,
        lesson: title,
        question,
      }));
    }),
  );
  const byId = new Map(fetched.flat().map((due) => [due.id, due]));
  return ids.map((id) => byId.get(id)).filter((due) => due !== undefined);
}

function lessonsBefore(before: string | undefined): readonly AskingLesson[] {
  return before === undefined ? askingLessons : askingLessons.filter(({ id }) => id < before);
}

/** Lessons' folders are numbered: their names have the course's order. */
function lessonOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}
