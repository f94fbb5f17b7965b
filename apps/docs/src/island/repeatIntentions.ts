import type { Intention } from "./noteIntentions.ts";
import { elementAt } from "./place.ts";

/** Gives the focus back, in a part of the page that is now awake, to what had it before. */
export function returnFocus(part: Element, intentions: readonly Intention[]): void {
  for (const { kind, at } of intentions) {
    if (kind === "focus") elementAt(at, part)?.focus({ preventScroll: true });
  }
}

/**
 * Does to a part of the page, now awake, what its reader tried while it slept: one thing after the
 * other, each when the page has answered to the one before.
 */
export async function repeatIntentions(
  part: Element,
  intentions: readonly Intention[],
): Promise<void> {
  for (const intention of intentions) {
    await Promise.resolve(); // React has drawn what the last event changed when this goes on
    const element = elementAt(intention.at, part);
    if (element) repeat(element, intention);
  }
}

function repeat(element: HTMLElement, intention: Intention): void {
  switch (intention.kind) {
    case "click":
      element.click?.();
      break;
    case "key":
    case "pointer": {
      const { event } = intention;
      const Again = event.constructor as new (type: string, options: object) => Event;
      element.dispatchEvent(new Again(event.type, event));
      break;
    }
    case "value":
      // React has put a setter of its own before the browser's, by which it knows its own changes.
      Reflect.set(Object.getPrototypeOf(element), "value", intention.value, element);
      for (const type of ["input", "change"])
        element.dispatchEvent(new Event(type, { bubbles: true }));
      break;
  }
}
