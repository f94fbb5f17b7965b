/** What is clicked when a pointer, or the space bar, has pressed it and is lifted again: code too, to edit it. */
const clickable = "button, input, select, textarea, label, summary, pre";
const byKey = "button, input[type=radio], input[type=checkbox], summary";

/** How long after the pointer is lifted a click may be on its way, in milliseconds: of a touch, it is. */
const clickDelay = 300;

/**
 * Tells when a press on one of a part's controls begins, and when it is over and has become a click.
 * In between the part must not be replaced: what is not pressed and released in the same place is not
 * clicked.
 *
 * @returns A function that ends this.
 */
export function watchPresses(
  part: HTMLElement,
  onChange: (isPressed: boolean) => void,
): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let isPressed = false;
  /** Whether the list of a select is open, as far as a page can know. */
  let isChoosing = false;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function begin({ target }: Event, controls: string): void {
    if (!(target instanceof Element) || !part.contains(target.closest(controls))) return;
    clearTimeout(ending);
    if (!isPressed) onChange(true);
    isPressed = true;
    isChoosing = target.closest("select") !== null;
  }
  /** The click of a label is followed by that of its field, before anything that waits. */
  function end(delay: number): void {
    if (!isPressed || isChoosing) return;
    clearTimeout(ending);
    ending = setTimeout(() => {
      isPressed = false;
      onChange(false);
    }, delay);
  }

  part.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button === 0) begin(event, clickable);
    },
    options,
  );
  part.addEventListener(
    "keydown",
    (event) => {
      if (event.key === " ") begin(event, byKey);
    },
    options,
  );
  for (const type of ["pointerup", "keyup"]) addEventListener(type, () => end(clickDelay), options);
  for (const type of ["click", "pointercancel", "contextmenu"])
    addEventListener(type, () => end(0), options);
  for (const type of ["change", "focusout"]) {
    part.addEventListener(
      type,
      ({ target }) => {
        if (!(target instanceof HTMLSelectElement)) return;
        isChoosing = false;
        end(0);
      },
      options,
    );
  }
  addEventListener("blur", () => end(0), { signal: listening.signal }); // the window is left

  return () => {
    clearTimeout(ending);
    listening.abort();
  };
}
