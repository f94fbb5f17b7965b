import type { ReactElement } from "react";
import type { MyDigit } from "../../../src/pad/myDigit.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { DigitFromSprite } from "./DigitFromSprite.tsx";
import styles from "./DistanceScatter.module.css";
import { calledOf, type Distances, type ScatteredDigit } from "./validation.ts";

interface LookedDigitProps {
  /** The digit that is looked at; undefined for the reader's own. */
  readonly digit: ScatteredDigit | undefined;
  readonly mine: Distances;
  readonly drawing: MyDigit;
}

/** The digit that is looked at, how far it is from both means, and what it is called. */
export function LookedDigit({ digit, mine, drawing }: LookedDigitProps): ReactElement {
  const looked = digit ?? mine;
  const called = calledOf(looked);
  const isWrong = digit !== undefined && digit.label !== called;
  return (
    <div className={styles.looked}>
      {digit ? (
        <DigitFromSprite
          place={digit.place}
          alt={`a ${digit.label}, validation image ${digit.place}`}
        />
      ) : (
        <div className={styles.yours}>
          <PixelImage image={drawing.image} alt="your digit" />
        </div>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>this is</dt>
          <dd>{digit ? `a ${digit.label}` : drawing.isDrawn ? "yours" : "ours"}</dd>
        </div>
        <div>
          <dt>to mean 3</dt>
          <dd>{looked.to3.toFixed(4)}</dd>
        </div>
        <div>
          <dt>to mean 7</dt>
          <dd>{looked.to7.toFixed(4)}</dd>
        </div>
        <div>
          <dt>called</dt>
          <dd data-wrong={isWrong || undefined}>
            a {called}
            {isWrong ? ", wrongly" : ""}
          </dd>
        </div>
      </dl>
    </div>
  );
}
