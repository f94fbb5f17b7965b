import type { Kept } from "../keep/kept.ts";
import { keptDrawing } from "./keptDrawing.ts";
import type { Stroke } from "./stroke.ts";

/** The drawing that figures and cells show: one that a link has lent, or else the reader's own. */
export const shownDrawing: Pick<Kept<readonly Stroke[]>, "now" | "subscribe"> = {
  now: () => lent ?? keptDrawing.now(),
  subscribe(listener) {
    listeners.add(listener);
    const forget = keptDrawing.subscribe(listener);
    return () => {
      listeners.delete(listener);
      forget();
    };
  },
};

/**
 * Shows another drawing than the reader's own, which stays kept, until they draw or this is called
 * with nothing.
 */
export function lendDrawing(strokes: readonly Stroke[] | undefined): void {
  endLoan();
  lent = strokes;
  if (strokes) endLoan = keptDrawing.subscribe(() => lendDrawing(undefined));
  for (const listener of listeners) listener();
}

let lent: readonly Stroke[] | undefined;
let endLoan = (): void => {};
const listeners = new Set<() => void>();
