import type { ComponentType } from "react";
import { PredictionForm } from "./PredictionForm.tsx";
import type { Predictions, Values } from "./prediction.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import type { Questions } from "./question.ts";

/** The component that asks one of a lesson's questions, by its name. */
export function questionIn(
  lesson: string,
  questions: Questions,
): ComponentType<{ readonly id: string }> {
  return ({ id }) => <QuestionForm id={`${lesson}/${id}`} question={named(id, questions)} />;
}

/** The component that asks for one of a lesson's predictions, by its name. */
export function predictionIn(
  lesson: string,
  predictions: Predictions,
): ComponentType<{ readonly id: string; readonly values: Values }> {
  return ({ id, values }) => (
    <PredictionForm id={`${lesson}/${id}`} prediction={named(id, predictions)} values={values} />
  );
}

function named<Item>(id: string, items: Readonly<Record<string, Item>>): Item {
  const item = items[id];
  if (item) return item;
  throw new Error(`the lesson asks nothing called ${id}; it has ${Object.keys(items).join(", ")}`);
}
