import type { ReactElement } from "react";
import { useSettled } from "../../01-pixels/figures/useSettled.ts";
import styles from "./figure.module.css";

/** Tells a change to those who cannot see it, once it has settled. */
export function Told({ text }: { readonly text: string }): ReactElement {
  return (
    <p role="status" className={styles.told}>
      {useSettled(text)}
    </p>
  );
}
