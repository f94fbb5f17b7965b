import { type ReactElement, useLayoutEffect, useRef } from "react";
import { type Intention, type Interest, noteIntentions } from "./noteIntentions.ts";
import { watchPresses } from "./watchPresses.ts";

/** How far from the screen a part wakes: a screen above and below. */
const near = "100% 0px";

/**
 * A part of the page as the server has drawn it. React does not look into it, so that it stays as it
 * is whatever happens around it.
 */
export function Sleeping({
  height,
  wakes,
  onWake,
  onPress,
  onLeave,
}: {
  /** The height that is kept free, where nothing was served. */
  readonly height: number | undefined;
  /** When it wakes: at once, near the screen, or only when its reader turns to it. */
  readonly wakes: "now" | "near" | "touched";
  /** Is called when the part is to wake, and again when its reader goes on trying. */
  readonly onWake: (interest: Interest) => void;
  /** Is called when one of its controls is pressed, and when that is over: it cannot make way between. */
  readonly onPress: (isPressed: boolean) => void;
  /** Is called before the part makes way, with what was tried in the meantime. */
  readonly onLeave: (intentions: readonly Intention[]) => void;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const actions = useRef({ onWake, onPress, onLeave });
  actions.current = { onWake, onPress, onLeave };

  useLayoutEffect(() => {
    const part = place.current;
    if (!part) return;
    const notes = noteIntentions(part, (interest) => actions.current.onWake(interest));
    const endWatch = watchPresses(part, (isPressed) => actions.current.onPress(isPressed));
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        actions.current.onWake("look");
      },
      { rootMargin: near },
    );
    if (wakes === "now") actions.current.onWake("act");
    if (wakes === "near") observer.observe(part);
    return () => {
      observer.disconnect();
      endWatch();
      actions.current.onLeave(notes.end());
    };
  }, [wakes]);

  return (
    <div
      ref={place}
      data-wakes={wakes}
      style={{ minHeight: height }}
      suppressHydrationWarning
      // What the server has drawn is not looked at, and stays.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
