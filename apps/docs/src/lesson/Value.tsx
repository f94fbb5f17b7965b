import type { ReactElement } from "react";
import type { PlainValue } from "../cells/lessonRecord.ts";
import { useLesson } from "./Lesson.tsx";
import { valueText } from "./valueText.ts";

/**
 * A value of the lesson's program, as recorded: a number in the prose comes from a run.
 *
 * @param of A name that the lesson declares, or a path into it: `counts.0.training`.
 * @param digits How many decimals a number has; by default as many as it needs, up to 4.
 */
export function Value({
  of,
  digits,
}: {
  readonly of: string;
  readonly digits?: number;
}): ReactElement {
  const { values } = useLesson().page;
  const value = of.split(".").reduce<PlainValue | undefined>(property, values);
  if (value === undefined) {
    throw new Error(`the lesson recorded no value ${of}; it has ${Object.keys(values).join(", ")}`);
  }
  return <span>{valueText(value, digits)}</span>;
}

function property(inside: PlainValue | undefined, name: string): PlainValue | undefined {
  if (typeof inside !== "object" || inside === null) return undefined;
  return Object.entries(inside).find(([key]) => key === name)?.[1];
}
