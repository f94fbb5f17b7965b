import type { ReactElement } from "react";
import styles from "./figure.module.css";
import { useSettled } from "./useSettled.ts";

/** Tells a change to those who cannot see it, once it has settled. */
export function Told({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="status" className={styles.told}>
      {useSettled(text)}
    </p>
  );
}
