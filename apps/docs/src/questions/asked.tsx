import type { ComponentType, ReactElement, ReactNode } from "react";
import { island } from "../island/island.tsx";
import { useLesson } from "../lesson/Lesson.tsx";
import type { Predictions, Values } from "./prediction.ts";
import type { Questions } from "./question.ts";
import { Reveal } from "./Reveal.tsx";

/** What a lesson asks: what its `questions.tsx` exports. */
export interface LessonQuestions {
  readonly questions: Questions;
  readonly predictions: Predictions;
}

/** The two components with which a lesson's page asks. */
export interface Asked {
  /** A question. */
  readonly Question: ComponentType<{ readonly id: string }>;
  /** A prediction, around what it is about. */
  readonly Predict: ComponentType<{ readonly id: string; readonly children: ReactNode }>;
}

/**
 * Brings a lesson's questions onto its page. Their texts and their program are fetched when a reader
 * comes near the first of them; as served, the page has them as HTML.
 *
 * @param lesson The name of the lesson's folder, which begins the names under which answers are kept.
 * @param load Imports the lesson's `questions.tsx`.
 * @example
 * export const { Question, Predict } = asked("01-pixels", () => import("./questions.tsx"));
 */
export function asked(lesson: string, load: () => Promise<LessonQuestions>): Asked {
  const Form = island(async () => {
    const [{ predictions }, { predictionIn }] = await Promise.all([
      load(),
      import("./askedIn.tsx"),
    ]);
    return { Prediction: predictionIn(lesson, predictions) };
  }, "Prediction");
  return {
    Question: island(async () => {
      const [{ questions }, { questionIn }] = await Promise.all([load(), import("./askedIn.tsx")]);
      return { Question: questionIn(lesson, questions) };
    }, "Question"),
    Predict: predictIn(lesson, Form),
  };
}

type FormOfPrediction = ComponentType<{ readonly id: string; readonly values: Values }>;

function predictIn(lesson: string, Form: FormOfPrediction): Asked["Predict"] {
  return (props) => <Predicted {...props} lesson={lesson} Form={Form} />;
}

function Predicted({
  lesson,
  id,
  Form,
  children,
}: {
  readonly lesson: string;
  readonly id: string;
  readonly Form: FormOfPrediction;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      <Form id={id} values={useLesson().page.values} />
      <Reveal id={`${lesson}/${id}`}>{children}</Reveal>
    </>
  );
}
