import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Card, cardAfter, isDue } from "../../src/questions/leitner.ts";

/** Noon, so many days after the first of March 2026, where this computer is. */
const noon = (days: number) => new Date(2026, 2, 1 + days, 12).getTime();
/** The midnight with which that day begins. */
const midnight = (days: number) => new Date(2026, 2, 1 + days).getTime();

describe("cardAfter(card, isRight, now)", () => {
  it("asks again after a day where the answer was wrong, after two where it was right", () => {
    expect(cardAfter(undefined, false, noon(0))).toEqual({ box: 0, due: midnight(1) });
    expect(cardAfter(undefined, true, noon(0))).toEqual({ box: 1, due: midnight(2) });
  });

  it("doubles the days with each right answer, to 16, and then is done", () => {
    let card: Card = cardAfter(undefined, false, noon(0));
    const dues = [card.due];
    for (const day of [1, 3, 7, 15, 31]) {
      card = cardAfter(card, true, noon(day));
      dues.push(card.due);
    }
    expect(dues).toEqual([...[1, 3, 7, 15, 31].map(midnight), null]);
    expect(card.box).toBe(5);
  });

  it("goes back to the first box from any, even when the question was not due", () => {
    for (const card of [
      { box: 4, due: noon(9) },
      { box: 5, due: null },
    ])
      expect(cardAfter(card, false, noon(0))).toEqual({ box: 0, due: midnight(1) });
  });

  it("lets a right answer count only when the question is due", () => {
    const card = cardAfter(undefined, false, noon(0));
    expect(cardAfter(card, true, noon(0))).toBe(card);
  });

  it("never asks twice on one day, and always either waits or is done", () => {
    const answers = fc.array(fc.tuple(fc.boolean(), fc.nat(40)), { minLength: 1 });
    fc.assert(
      fc.property(answers, (given) => {
        let day = 0;
        let card: Card | undefined;
        for (const [isRight, later] of given) {
          day += later;
          card = cardAfter(card, isRight, noon(day));
          expect(isDue(card, noon(day)) && card.box < 5 && isRight).toBe(false);
          expect(card.due === null).toBe(card.box === 5);
        }
      }),
    );
  });
});

describe("isDue(card, now)", () => {
  it("is true from the midnight of the day on", () => {
    const card = cardAfter(undefined, false, noon(0));
    expect(
      [noon(0), midnight(1) - 1, midnight(1), noon(40)].map((now) => isDue(card, now)),
    ).toEqual([false, false, true, true]);
    expect(isDue({ box: 5, due: null }, noon(400))).toBe(false);
  });
});
