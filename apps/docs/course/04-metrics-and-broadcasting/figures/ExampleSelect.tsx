import { type ReactElement, useId } from "react";
import styles from "./ExampleSelect.module.css";

interface ExampleSelectProps {
  readonly label: string;
  readonly names: readonly string[];
  /** Which of them is shown; below 0 it is something of the reader's own. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Examples that a figure can be set to. */
export function ExampleSelect({
  label,
  names,
  chosen,
  onChoose,
}: ExampleSelectProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.example}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {chosen < 0 && <option value={-1}>your own</option>}
        {names.map((name, i) => (
          <option key={name} value={i}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
