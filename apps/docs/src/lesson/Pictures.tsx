import type { Picture } from "@underhood/viz";
import { type ReactElement, useEffect, useRef } from "react";
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
  useEffect(() => {
    if (!pictures) return;
    let isCurrent = true;
    void drawPictures(pictures).then((drawn) => {
      if (isCurrent) place.current?.replaceChildren(...drawn);
    });
    return () => {
      isCurrent = false;
    };
  }, [pictures]);
  return <RecordedHtml ref={place} html={html} />;
}
