import { type ReactElement, useId } from "react";
import figure from "../../../src/figure/figure.module.css";
import { stepBound } from "./exploreSlices.ts";
import styles from "./SliceExplorer.module.css";

interface BoundFieldProps {
  /** "begin" or "end". */
  readonly label: string;
  /** What it bounds: "rows". */
  readonly things: string;
  readonly value: string;
  /** Where it stands when it is left open. */
  readonly whenOpen: number;
  readonly onChange: (text: string) => void;
}

/** A bound of a slice: to be typed, stepped with the arrow keys, or stepped with two buttons. */
export function BoundField(props: BoundFieldProps): ReactElement {
  const { label, things, value, whenOpen, onChange } = props;
  const id = useId();
  const step = (by: number) => onChange(stepBound(value, by, whenOpen));
  return (
    <div className={styles.bound}>
      <label htmlFor={id}>
        <span className={figure.told}>{things} </span>
        {label}
      </label>
      <div className={styles.stepper}>
        <button type="button" aria-label={`${things} ${label}: one less`} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          type="number"
          step={1}
          value={value}
          placeholder="open"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
            event.preventDefault(); // an open bound steps from where it stands, not from 0
            step(event.key === "ArrowUp" ? 1 : -1);
          }}
        />
        <button type="button" aria-label={`${things} ${label}: one more`} onClick={() => step(1)}>
          +
        </button>
      </div>
    </div>
  );
}
