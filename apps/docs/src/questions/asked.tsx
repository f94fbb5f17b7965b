import type { ComponentType, ReactElement, ReactNode } from "react";
import { island } from "../island/island.tsx";
import { useLesson } from "../lesson/Lesson.tsx";
import { askingLessons } from "./askingLessons.ts";
import type { Values } from "./prediction.ts";
import { Reveal } from "./Reveal.tsx";

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
 * @param lesson The name of its folder, which begins the names under which answers are kept.
 * @throws RangeError If `askingLessons` does not have it.
 * @example
 * export const { Question, Predict } = asked("01-pixels");
 */
export function asked(lesson: string): Asked {
  const load = askingLessons.find(({ id }) => id === lesson)?.load;
  if (!load) throw new RangeError(`askingLessons does not have ${lesson}`);
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
