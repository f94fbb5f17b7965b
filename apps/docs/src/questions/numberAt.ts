import type { PlainValue } from "../cells/lessonRecord.ts";
import type { Values } from "./prediction.ts";

/**
 * A recorded number, by the path to it: `verdicts.0.misread`.
 *
 * @throws RangeError If the lesson recorded none there.
 */
export function numberAt(values: Values, path: string): number {
  let at: PlainValue | undefined = values;
  for (const name of path.split("."))
    at = Object.entries(Object(at)).find(([key]) => key === name)?.[1] as PlainValue | undefined;
  if (typeof at !== "number") throw new RangeError(`the lesson recorded no number ${path}`);
  return at;
}
