import { type ReactElement, useMemo } from "react";
import type { Explanation } from "../cells/explain/explanation.ts";
import styles from "./ExplanationBox.module.css";
import { Pictures } from "./Pictures.tsx";
import { WithCode } from "./WithCode.tsx";

/** What lies behind an error or a strange result, in plain words, and what to try. */
export function ExplanationBox({
  explanation: { title, text, picture, fix },
}: {
  readonly explanation: Explanation;
}): ReactElement {
  const pictures = useMemo(() => (picture ? [picture] : undefined), [picture]);
  return (
    <div className={styles.explanation} role="note" aria-label={title}>
      <p className={styles.title}>{title}</p>
      <p>
        <WithCode text={text} />
      </p>
      {pictures && (
        <div className={styles.picture}>
          <Pictures pictures={pictures} />
        </div>
      )}
      <p>
        <span className={styles.try}>Try</span> <WithCode text={fix} />
      </p>
    </div>
  );
}
