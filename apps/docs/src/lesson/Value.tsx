import type { ReactElement } from "react";
import type { PlainValue } from "../cells/lessonRecord.ts";
import { useLesson } from "./Lesson.tsx";
import { valueText } from "./valueText.ts";

/**
 * A value of the lesson's program, as recorded: a number in the prose comes from a run.
 *
 * @param of A name that the lesson declares, or a path into it: `counts.threes`.
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
  const value = of
    .split(".")
    .reduce<PlainValue | undefined>(
      (inside, name) =>
        isRecord(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined,
      values,
    );
  if (value === undefined) {
    throw new Error(`the lesson recorded no value ${of}; it has ${Object.keys(values).join(", ")}`);
  }
  return <span>{valueText(value, digits)}</span>;
}

function isRecord(value: PlainValue | undefined): value is { readonly [name: string]: PlainValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
