import { type ReactElement, useLayoutEffect, useRef } from "react";
import { type Intention, noteIntentions } from "./noteIntentions.ts";

/** How far from the screen a part wakes: a screen above and below. */
const near = "100% 0px";

/**
 * A part of the page as the server has drawn it. React does not look into it, so that it stays as it
 * is whatever happens around it.
 */
export function Sleeping({
  height,
  isUrgent,
  onWake,
  onLeave,
}: {
  /** The height that is kept free, where nothing was served. */
  readonly height: number | undefined;
  /** Whether it shall wake at once, wherever it is. */
  readonly isUrgent: boolean;
  /** Is called when the part is to wake; again when its reader goes on trying. */
  readonly onWake: () => void;
  /** Is called before the part makes way, with what was tried in the meantime. */
  readonly onLeave: (intentions: readonly Intention[]) => void;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const actions = useRef({ onWake, onLeave });
  actions.current = { onWake, onLeave };

  useLayoutEffect(() => {
    const part = place.current;
    if (!part) return;
    const wake = () => actions.current.onWake();
    const notes = noteIntentions(part, wake);
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        wake();
      },
      { rootMargin: near },
    );
    if (isUrgent) wake();
    else observer.observe(part);
    return () => {
      observer.disconnect();
      actions.current.onLeave(notes.end());
    };
  }, [isUrgent]);

  return (
    <div
      ref={place}
      style={{ minHeight: height }}
      suppressHydrationWarning
      // What the server has drawn is not looked at, and stays.
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
