import type { Predictions } from "./prediction.ts";
import type { Questions } from "./question.ts";

/** What a lesson asks: what its `questions.tsx` exports. */
export interface LessonQuestions {
  readonly questions: Questions;
  readonly predictions: Predictions;
}

/** A lesson whose questions can be asked anywhere. */
export interface AskingLesson {
  /** The name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<LessonQuestions>;
}

/** The lessons that ask, in the course's order. */
export const askingLessons: readonly AskingLesson[] = [
  {
    id: "01-pixels",
    title: "Pixels",
    load: () => import("../../course/01-pixels/questions.tsx"),
  },
  {
    id: "02-pixel-similarity",
    title: "Pixel similarity",
    load: () => import("../../course/02-pixel-similarity/questions.tsx"),
  },
  {
    id: "03-arrays-and-tensors",
    title: "Arrays and tensors",
    load: () => import("../../course/03-arrays-and-tensors/questions.tsx"),
  },
  {
    id: "04-metrics-and-broadcasting",
    title: "Metrics and broadcasting",
    load: () => import("../../course/04-metrics-and-broadcasting/questions.tsx"),
  },
];
