import type { PlainValue } from "../../cells/lessonRecord.ts";

/** What a setting holds, or has somewhere inside, where its figure shows the reader's own digit. */
export const yours = "yours";

/** Whether a figure with these settings shows the reader's own digit. */
export function showsYours(settings: PlainValue): boolean {
  if (typeof settings !== "object" || settings === null) return settings === yours;
  return Object.values(settings).some(showsYours);
}
