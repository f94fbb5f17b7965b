import type { ReactElement } from "react";
import { distanceText } from "../pad/judgingWords.ts";
import { means } from "../pad/means.ts";
import { PixelImage } from "../pad/PixelImage.tsx";
import styles from "./Recogniser.module.css";
import type { ShownDigit } from "./shownDigits.ts";

interface ComparisonProps {
  readonly shown: ShownDigit;
  /** How many rows are compared so far, 0..28. */
  readonly rows: number;
}

/** A digit beside the two means, compared as far as `rows`, and the verdict once all are. */
export function Comparison({ shown, rows }: ComparisonProps): ReactElement {
  const [three, seven] = [shown.toThree[rows] ?? 0, shown.toSeven[rows] ?? 0];
  const done = rows === 28;
  return (
    <div className={styles.comparison} style={{ "--rows": rows }}>
      <div className={styles.digit}>
        <PixelImage image={shown.image} alt={`A handwritten ${shown.label}`} />
      </div>
      <div className={styles.means}>
        <Mean digit={3} distance={three} isNearer={done && shown.called === 3} />
        <Mean digit={7} distance={seven} isNearer={done && shown.called === 7} />
      </div>
      <div className={styles.verdict}>
        <strong>{done ? shown.called : "?"}</strong>
        <p>
          {done ? verdictWords(shown) : "Comparing, row by row …"}
          <small>{done && truthWords(shown)}</small>
        </p>
      </div>
    </div>
  );
}

interface MeanProps {
  readonly digit: 3 | 7;
  readonly distance: number;
  readonly isNearer: boolean;
}

function Mean({ digit, distance, isNearer }: MeanProps): ReactElement {
  return (
    <div className={isNearer ? styles.nearer : styles.mean} style={{ "--distance": distance }}>
      <div className={styles.image}>
        <PixelImage image={means[digit]} alt={`The mean of many handwritten ${digit}s`} />
      </div>
      <div>
        <p className={styles.name}>
          <span>Distance to the</span> mean {digit}
        </p>
        <p className={styles.distance}>{distanceText(distance)}</p>
        <div className={styles.bar} />
      </div>
    </div>
  );
}

function verdictWords({ called }: ShownDigit): string {
  return `Nearer to the mean ${called}: called a ${called}.`;
}

function truthWords({ label, called }: ShownDigit): string {
  return label === called ? `It is a ${label}, rightly read.` : `It is a ${label}: misread.`;
}
