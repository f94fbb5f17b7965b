import type { ReactElement, Ref } from "react";
import styles from "./RecordedHtml.module.css";

/**
 * Recorded pictures. The HTML comes from `plugins/lessonLoader.cjs`; React does not look inside, so
 * others may replace it through `ref`.
 */
export function RecordedHtml({
  html,
  ref,
}: {
  readonly html: string;
  readonly ref?: Ref<HTMLDivElement>;
}): ReactElement {
  return <div ref={ref} className={styles.pictures} dangerouslySetInnerHTML={{ __html: html }} />;
}
