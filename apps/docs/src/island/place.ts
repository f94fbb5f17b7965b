/** Where an element is inside another: as the how manieth child of the how manieth child … */
export type Place = readonly number[];

/** The place of an element that `root` contains. */
export function placeOf(element: Element, root: Element): Place {
  const place: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    place.unshift([...at.parentElement.children].indexOf(at));
  }
  return place;
}

/** The element at a place inside `root`, if there is one. */
export function elementAt(place: Place, root: Element): HTMLElement | undefined {
  let at: Element | undefined = root;
  for (const index of place) at = at?.children[index];
  return at instanceof HTMLElement || at instanceof SVGElement ? (at as HTMLElement) : undefined;
}
