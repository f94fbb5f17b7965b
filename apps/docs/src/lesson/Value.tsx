import type { ReactElement } from "react";
import type { PlainValue } from "../cells/lessonRecord.ts";
import { cellId } from "./cellId.ts";
import { declaringCell } from "./declaringCell.ts";
import { useLesson } from "./Lesson.tsx";
import styles from "./Value.module.css";
import { valueText } from "./valueText.ts";

/**
 * A value of the lesson's program, as recorded: a number in the prose comes from a run. It leads to
 * the cell that made it.
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
  const { page, cells } = useLesson();
  const { values } = page;
  const value = of.split(".").reduce<PlainValue | undefined>(property, values);
  if (value === undefined) {
    throw new Error(`the lesson recorded no value ${of}; it has ${Object.keys(values).join(", ")}`);
  }
  const [name = ""] = of.split(".");
  const cell = declaringCell(cells, name);
  if (!cell) throw new Error(`no cell of the lesson declares ${name}`);
  return (
    <a
      className={styles.value}
      href={`#${cellId(cell.name)}`}
      title={`From the cell “${cell.name}”`}
    >
      {valueText(value, digits)}
    </a>
  );
}

function property(inside: PlainValue | undefined, name: string): PlainValue | undefined {
  if (typeof inside !== "object" || inside === null) return undefined;
  return Object.entries(inside).find(([key]) => key === name)?.[1];
}
