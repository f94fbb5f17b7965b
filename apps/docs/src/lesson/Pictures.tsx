import type { Picture } from "@underhood/viz";
import { type ReactElement, useLayoutEffect, useRef } from "react";
import { drawPictures } from "./drawPictures.ts";
import { RecordedHtml } from "./RecordedHtml.tsx";

/** Pictures: as they were recorded, and as they came from a run, once there was one. */
export function Pictures({
  html = "",
  pictures,
}: {
  readonly html?: string;
  readonly pictures: readonly Picture[] | undefined;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  // Together with what else a run changes: until they are drawn, the former ones are marked as waiting.
  useLayoutEffect(() => {
    const shown = place.current;
    if (!pictures || !shown) return;
    let isCurrent = true;
    const isDone = () => shown.removeAttribute("aria-busy");
    shown.setAttribute("aria-busy", "true");
    void drawPictures(pictures)
      .then((drawn) => isCurrent && shown.replaceChildren(...drawn))
      .finally(() => isCurrent && isDone());
    return () => {
      isCurrent = false;
      isDone();
    };
  }, [pictures]);
  return <RecordedHtml ref={place} html={html} />;
}
