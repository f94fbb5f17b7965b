import type { ReactElement } from "react";
import styles from "./Cell.module.css";
import { useLesson } from "./Lesson.tsx";
import { RecordedHtml } from "./RecordedHtml.tsx";

/** What a cell of the surrounding lesson showed when it was recorded, without its code. */
export function Output({ of }: { readonly of: string }): ReactElement {
  const html = useLesson().page.html[of];
  if (html === undefined) throw new Error(`the lesson has no cell "${of}"`);
  return (
    <div className={styles.lone}>
      <RecordedHtml html={html} />
    </div>
  );
}
