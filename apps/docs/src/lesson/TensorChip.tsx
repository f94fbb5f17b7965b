import type { ReactElement } from "react";
import styles from "./TensorChip.module.css";

/**
 * The shape of a tensor that a cell shows; on hover, focus or touch also its type and range.
 *
 * @param description As core's `describe` says it: `float32 [28, 28], 0 to 1`.
 */
export function TensorChip({ description }: { readonly description: string }): ReactElement {
  const [, type = "", shape = "", range = ""] =
    /^(\w+) (\[.*?\])(?:, (.*))?$/.exec(description) ?? [];
  return (
    <button type="button" className={styles.chip} aria-label={`Tensor ${description}`}>
      <span className={styles.shape}>{shape || description}</span>
      <span className={styles.details}>{[type, range].filter(Boolean).join(", ")}</span>
    </button>
  );
}
