import { clickedEarly } from "./earlyClicks.ts";
import { type Place, placeOf } from "./place.ts";

/** Something that a reader tried on a part of the page that still slept. */
export type Intention =
  | { readonly kind: "focus"; readonly at: Place }
  | { readonly kind: "click"; readonly at: Place }
  | { readonly kind: "key"; readonly at: Place; readonly event: KeyboardEvent }
  | { readonly kind: "pointer"; readonly at: Place; readonly event: PointerEvent }
  | { readonly kind: "value"; readonly at: Place; readonly value: string };

/** How much a reader wants of a part of the page: to look at it, or to do something. */
export type Interest = "look" | "act";

/** What can be operated. Nothing else is repeated: what surrounds the part hears of it anyway. */
const controls = "button, input, select, textarea, label, summary, [role]:not([role=img])";

/**
 * Notes what a reader does to the controls of a sleeping part of the page. Fields take it at once, as
 * fields do; of the rest the browser is kept from doing its half, as scrolling by an arrow key is.
 *
 * @param onInterest Is called at every sign of interest, be it a glance of the pointer.
 */
export function noteIntentions(
  part: HTMLElement,
  onInterest: (interest: Interest) => void,
): { end(): readonly Intention[] } {
  const notes: Intention[] = [];
  const typed = new Set<Field>();
  for (const field of part.querySelectorAll<Field>("input, textarea")) {
    const change = changeSinceServed(field);
    if (change === "clicked") notes.push({ kind: "click", at: placeOf(field, part) });
    if (change === "typed") typed.add(field);
  }
  for (const target of clickedEarly(part)) {
    const isNoted = target.closest("label, input, textarea, a[href]") !== null;
    if (!isNoted && part.contains(target.closest(controls)))
      notes.push({ kind: "click", at: placeOf(target, part) });
  }
  if (notes.length > 0 || typed.size > 0) onInterest("act");
  const listening = new AbortController();
  let isPressed = false;
  function on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    note: (event: HTMLElementEventMap[Type], target: Element) => void,
  ): void {
    part.addEventListener(
      type,
      (event) => {
        const target = event.target instanceof Element ? event.target : part;
        if (part.contains(target.closest(controls))) note(event, target);
      },
      { capture: true, signal: listening.signal },
    );
  }

  for (const type of ["pointerenter", "focusin"] as const)
    part.addEventListener(type, () => onInterest("look"), { signal: listening.signal });
  on("click", (event, target) => {
    if (target.closest("a[href]")) return;
    onInterest("act");
    const isField = target.matches("input, select, textarea");
    if (!isField && target.closest("label")) return; // its field is clicked next
    if (!isField) event.preventDefault();
    notes.push({ kind: "click", at: placeOf(target, part) });
  });
  on("keydown", (event, target) => {
    if (event.key === "Tab" || event.ctrlKey || event.metaKey || event.altKey) return;
    onInterest("act");
    if (!target.matches("input, select, textarea, button, summary, a")) event.preventDefault();
    notes.push({ kind: "key", at: placeOf(target, part), event });
  });
  on("input", (_event, target) => {
    if (isField(target)) typed.add(target);
  });
  on("pointerdown", (event, target) => {
    onInterest("act");
    isPressed = true;
    notes.push({ kind: "pointer", at: placeOf(target, part), event });
  });
  on("pointermove", (event, target) => {
    if (isPressed) notes.push({ kind: "pointer", at: placeOf(target, part), event });
  });
  const release = () => {
    isPressed = false;
  };
  addEventListener("pointerup", release, { capture: true, signal: listening.signal });
  addEventListener("pointercancel", release, { capture: true, signal: listening.signal });

  return {
    end() {
      listening.abort();
      const { activeElement } = document;
      const isInside = activeElement && activeElement !== part && part.contains(activeElement);
      return [
        ...(isInside ? [{ kind: "focus", at: placeOf(activeElement, part) } as const] : []),
        ...[...typed].map(
          (field) => ({ kind: "value", at: placeOf(field, part), value: field.value }) as const,
        ),
        // A press that has ended is repeated as the click that it was; its way cannot be.
        ...notes.filter(({ kind }) => kind !== "pointer" || isPressed),
      ];
    },
  };
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What was done to a field before the page had a program: it is not as it was served. */
function changeSinceServed(field: Field): "clicked" | "typed" | undefined {
  if (field.matches("[type=radio], [type=checkbox]")) {
    const { checked, defaultChecked, type } = field as HTMLInputElement;
    // Of radio buttons, another has lost its mark by a click.
    const isClicked = checked !== defaultChecked && (checked || type === "checkbox");
    return isClicked ? "clicked" : undefined;
  }
  const isTyped = field.value !== Reflect.get(field, "defaultValue");
  return isTyped ? "typed" : undefined;
}

function isField(element: Element): element is Field {
  return element.matches("input, select, textarea");
}
