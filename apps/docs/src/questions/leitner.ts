/** Where a question stands with one reader. */
export interface Card {
  /** 0 to 5. Box 5 is the end: what lies there is known, and not asked again. */
  readonly box: number;
  /** When it is asked again, in milliseconds since 1970; `null` in box 5. */
  readonly due: number | null;
}

/** How many days a question waits in each box. */
const days = [1, 2, 4, 8, 16];

/**
 * Where a question goes once it has been answered: from a box to the next, in which it waits twice
 * as long, or, after a wrong answer, back to the first. A right answer counts only when the question
 * is due, since right after reading the explanation it proves little.
 *
 * Leitner's boxes: Sebastian Leitner, So lernt man lernen, 1972. What he left to the sizes of his
 * boxes, the doubled waiting, follows Pimsleur, A memory schedule, 1967.
 *
 * @param card Where it stood; `undefined` for a question that was never answered.
 * @param now In milliseconds since 1970.
 */
export function cardAfter(card: Card | undefined, isRight: boolean, now: number): Card {
  if (!isRight) return inBox(0, now);
  if (card === undefined) return inBox(1, now);
  return isDue(card, now) ? inBox(card.box + 1, now) : card;
}

/** Whether it is time to ask. A question that was never answered is not asked *again*. */
export function isDue(card: Card, now: number): boolean {
  return card.due !== null && card.due <= now;
}

/** Days begin at midnight: what waits a day can be asked the next morning. */
function inBox(box: number, now: number): Card {
  const wait = days[box];
  if (wait === undefined) return { box: days.length, due: null };
  const due = new Date(now);
  due.setHours(0, 0, 0, 0);
  due.setDate(due.getDate() + wait);
  return { box, due: due.getTime() };
}
