import type { ReactElement } from "react";
import styles from "./PixelInspector.module.css";

interface DigitChoiceProps {
  readonly value: "ours" | "yours";
  /** Whether the reader has drawn one. */
  readonly isDrawn: boolean;
  readonly onChange: (value: "ours" | "yours") => void;
}

/** Chooses whether the lesson's digit is inspected or the reader's. */
export function DigitChoice({ value, isDrawn, onChange }: DigitChoiceProps): ReactElement {
  return (
    <fieldset className={styles.whichDigit}>
      <legend>Digit</legend>
      <div className={styles.choices}>
        {(["ours", "yours"] as const).map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="inspected-digit"
              autoComplete="off"
              checked={value === choice}
              onChange={() => onChange(choice)}
            />
            <span>{choice === "ours" ? "the lesson’s" : "your own"}</span>
          </label>
        ))}
      </div>
      <p data-told={value === "yours" && !isDrawn ? true : undefined}>
        You have not drawn one yet: this is ours.
      </p>
    </fieldset>
  );
}
