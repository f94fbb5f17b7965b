import { guesses, keepGuess } from "../../../src/questions/guesses.ts";
import { type Guess, isRight } from "./animate.ts";
import { shapeText } from "./readShape.ts";
import type { Broadcast } from "./stretch.ts";

/** How sure readers are that a shape comes out, 0 to 1, if they say it. */
export type Sureness = 0.5 | 0.7 | 0.9 | "unsaid";

/**
 * Counts a guess among the reader's predictions, if it is their first about these two shapes and they
 * say how sure they are. Once a result has been shown, later guesses do not count.
 *
 * @returns Whether it counts.
 */
export function countGuess(guess: Guess, sureness: Sureness, broadcast: Broadcast): boolean {
  const { first, second } = broadcast;
  const id = `04-metrics-and-broadcasting/shapes ${shapeText(first)} ${shapeText(second)}`;
  const isFirst = guesses.now()[id] === undefined;
  if (guess === "none" || sureness === "unsaid") {
    keepGuess(id, "declined");
    return false;
  }
  const said = guess === "clash" ? guess : shapeText(guess);
  keepGuess(id, { said, confidence: sureness, held: isRight(guess, broadcast) });
  return isFirst;
}
