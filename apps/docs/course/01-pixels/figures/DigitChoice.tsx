import type { ReactElement } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
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
    <div className={styles.whichDigit}>
      <Choice
        legend="Digit"
        options={[
          { value: "ours", label: "the lesson’s" },
          { value: "yours", label: "your own" },
        ]}
        value={value}
        onChange={onChange}
      />
      <p data-told={value === "yours" && !isDrawn ? true : undefined}>
        You have not drawn one yet: this is ours.
      </p>
    </div>
  );
}
