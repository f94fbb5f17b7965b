import { type ReactElement, useId } from "react";
import figure from "../../../src/figure/figure.module.css";
import styles from "./AccuracyArithmetic.module.css";
import { type ClassShare, countOf, largestClass } from "./levelOut.ts";

interface ClassSlidersProps {
  readonly digit: 3 | 7;
  readonly value: ClassShare;
  readonly onChange: (value: ClassShare) => void;
}

/** How many images of a class there are, and how many of them are right. */
export function ClassSliders({ digit, value, onChange }: ClassSlidersProps): ReactElement {
  const count = countOf(value);
  const [size, right] = [useId(), useId()];
  return (
    <fieldset className={styles.class}>
      <legend>{digit}s</legend>
      <div className={figure.slider}>
        <label htmlFor={size}>
          images: <b>{count.of}</b>
        </label>
        <input
          id={size}
          type="range"
          min={1}
          max={largestClass}
          autoComplete="off"
          value={count.of}
          onChange={(event) => onChange({ ...value, of: event.target.valueAsNumber })}
        />
        <label htmlFor={right}>
          of them right: <b>{count.right}</b>
        </label>
        <input
          id={right}
          type="range"
          min={0}
          max={count.of}
          autoComplete="off"
          value={count.right}
          onChange={(event) => onChange({ ...value, share: event.target.valueAsNumber / value.of })}
        />
      </div>
    </fieldset>
  );
}
