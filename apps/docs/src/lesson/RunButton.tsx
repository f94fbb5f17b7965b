import type { ReactElement, Ref } from "react";
import styles from "./Cell.module.css";

/** Runs a program, and stops it while it runs. */
export function RunButton({
  what,
  title,
  isBusy,
  onRun,
  onStop,
  ref,
}: {
  /** What it runs, as it is told to those who cannot see where it stands: `cell load`. */
  readonly what: string;
  readonly title: string;
  readonly isBusy: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly ref: Ref<HTMLButtonElement>;
}): ReactElement {
  return (
    <button
      ref={ref}
      type="button"
      className={styles.button}
      aria-label={`${isBusy ? "Stop" : "Run"} ${what}`}
      title={isBusy ? "Stop the program" : title}
      onClick={isBusy ? onStop : onRun}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={isBusy ? "M0 0H10V10H0Z" : "M0 0L10 5L0 10Z"} />
      </svg>
      {isBusy ? "Stop" : "Run"}
    </button>
  );
}
