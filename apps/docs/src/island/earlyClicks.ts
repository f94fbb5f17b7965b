/** Where the program in the head of every page leaves what was clicked, for the parts to take. */
const place = "clickedEarly";

/** A program, as text, that notes what a reader clicks before the page is awake. It stands in the head. */
export const notingProgram: string = `addEventListener("click", ({ target }) => {
  if (document.documentElement.dataset.hasHydrated !== "true") (window.${place} ??= []).push(target);
}, true);`;

/** What a reader clicked in a part of the page before the page was awake, in order. */
export function clickedEarly(part: Element): Element[] {
  const clicked: unknown = Reflect.get(window, place);
  if (!Array.isArray(clicked)) return [];
  return clicked.filter((target) => target instanceof Element && part.contains(target));
}
