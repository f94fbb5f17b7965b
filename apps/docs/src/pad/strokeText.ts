import type { Stroke } from "./stroke.ts";
import { fineness } from "./tidyStroke.ts";

/** How far beside the pad, in machine pixels, a point is still told from others. */
const margin = 4;

/** What the text of a stroke looks like: four letters or digits for each point. */
export const strokePattern: RegExp = /^(?:[\da-z]{4})+$/;

/** A tidied stroke as a short text, four letters for a point. */
export function strokeText(stroke: Stroke): string {
  return stroke.map(({ x, y }) => letters(x) + letters(y)).join("");
}

/**
 * The stroke that {@link strokeText} wrote.
 *
 * @throws RangeError if it did not.
 */
export function strokeOfText(text: string): Stroke {
  if (!strokePattern.test(text))
    throw new RangeError(`expected four letters or digits for each point of a stroke, got ${text}`);
  const numbers = (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 36));
  const coordinates = numbers.map((steps) => steps / fineness - margin);
  return coordinates.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: coordinates[i + 1] ?? 0 }] : []));
}

function letters(coordinate: number): string {
  const steps = Math.round((coordinate + margin) * fineness);
  const inRange = Math.min(Math.max(steps, 0), (28 + 2 * margin) * fineness);
  return inRange.toString(36).padStart(2, "0");
}
