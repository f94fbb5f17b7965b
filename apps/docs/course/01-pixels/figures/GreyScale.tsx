import type { ReactElement } from "react";
import styles from "./PixelInspector.module.css";
import { tellScale } from "./tell.ts";

interface GreyScaleProps {
  readonly zeroIsBlack: boolean;
  readonly onChange: (zeroIsBlack: boolean) => void;
}

/** Chooses whether 0 is drawn white or black, and says what that changes. */
export function GreyScale({ zeroIsBlack, onChange }: GreyScaleProps): ReactElement {
  return (
    <fieldset className={styles.greyScale}>
      <legend>Grey scale</legend>
      <div className={styles.choices}>
        {[false, true].map((choice) => (
          <label key={String(choice)}>
            <input
              type="radio"
              name="grey-scale"
              autoComplete="off"
              checked={zeroIsBlack === choice}
              onChange={() => onChange(choice)}
            />
            <span>{choice ? "0 is black" : "0 is white"}</span>
          </label>
        ))}
      </div>

      <div className={styles.explanations}>
        {[false, true].map((choice) => (
          <p key={String(choice)} aria-hidden={zeroIsBlack !== choice}>
            {tellScale(choice)}
          </p>
        ))}
      </div>
    </fieldset>
  );
}
