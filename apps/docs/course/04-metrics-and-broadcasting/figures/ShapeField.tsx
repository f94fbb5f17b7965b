import { type ReactElement, useId } from "react";
import styles from "./BroadcastAnimator.module.css";
import { readShape } from "./readShape.ts";

interface ShapeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A shape to be typed, and below it what is wrong with it. */
export function ShapeField({ label, value, onChange }: ShapeFieldProps): ReactElement {
  const id = useId();
  const typed = readShape(value);
  const problem = typed.shape === undefined ? typed.problem : "";
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.shape}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={problem !== "" || undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-problem`} className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
