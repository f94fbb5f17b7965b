import type { ReactElement } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import styles from "./PixelInspector.module.css";
import { tellScale } from "./tell.ts";

interface GreyScaleProps {
  readonly zeroIsBlack: boolean;
  readonly onChange: (zeroIsBlack: boolean) => void;
}

/** Chooses whether 0 is drawn white or black, and says what that changes. */
export function GreyScale({ zeroIsBlack, onChange }: GreyScaleProps): ReactElement {
  return (
    <div>
      <Choice
        legend="Grey scale"
        options={[
          { value: "white", label: "0 is white" },
          { value: "black", label: "0 is black" },
        ]}
        value={zeroIsBlack ? "black" : "white"}
        onChange={(zero) => onChange(zero === "black")}
      />
      <div className={styles.explanations}>
        {[false, true].map((choice) => (
          <p key={String(choice)} aria-hidden={zeroIsBlack !== choice}>
            {tellScale(choice)}
          </p>
        ))}
      </div>
    </div>
  );
}
