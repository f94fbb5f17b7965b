import outputs from "@underhood/book/outputs.json";
import type { Result, SectionResult } from "@underhood/book/result";

/** What `npm run book` found out, as it was last kept. */
export const bookResult: Result = outputs;

/**
 * One part of the chapter.
 *
 * @throws RangeError if the chapter has no part of this title.
 */
export function sectionOf(title: string): SectionResult {
  const section = bookResult.sections.find((each) => each.title === title);
  if (section === undefined) {
    const titles = bookResult.sections.map((each) => each.title).join(", ");
    throw new RangeError(`expected one of ${titles}, got ${title}`);
  }
  return section;
}
