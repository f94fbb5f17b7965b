import { type ReactElement, useId } from "react";
import styles from "./Choices.module.css";

interface ChoicesProps<T> {
  readonly legend: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, as buttons in a row; from the keyboard they are radio buttons. */
export function Choices<T extends string | number>(props: ChoicesProps<T>): ReactElement {
  const { legend, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
