import type { ReactElement } from "react";
import styles from "./DrawingPad.module.css";
import { distanceText, judgingWords } from "./judgingWords.ts";
import { means } from "./means.ts";
import { PixelImage } from "./PixelImage.tsx";
import type { Judging } from "./useJudge.ts";

/** The drawing as the machine sees it, the two means, how far it lies from each, and the verdict. */
export function JudgementView({ judging }: { readonly judging: Judging }): ReactElement {
  const judgement = judging.is === "judged" ? judging.judgement : undefined;
  return (
    <div className={styles.judgement}>
      <div className={styles.tiles}>
        <div className={styles.tile}>
          <p className={styles.name}>What the machine sees</p>
          <div className={styles.image}>
            {judgement && (
              <PixelImage image={judgement.digit} alt="Your drawing as 28 by 28 pixels" />
            )}
          </div>
          <p className={styles.aside}>28 × 28</p>
        </div>
        <Mean digit={3} distance={judgement?.distances.three} isNearer={judgement?.called === 3} />
        <Mean digit={7} distance={judgement?.distances.seven} isNearer={judgement?.called === 7} />
      </div>
      <div className={styles.verdict} role="status">
        <strong>{judgement?.called ?? "?"}</strong>
        <p>{judgingWords(judging)}</p>
      </div>
      <p className={styles.aside}>
        A distance is how far the intensities of two images lie apart, averaged over the 784 pixels.
        Only 3s and 7s are known here: whatever you draw is called one of them.
      </p>
    </div>
  );
}

interface MeanProps {
  readonly digit: 3 | 7;
  readonly distance: number | undefined;
  readonly isNearer: boolean;
}

/** One mean image and the drawing's distance to it, as a number and as a bar. */
function Mean({ digit, distance, isNearer }: MeanProps): ReactElement {
  return (
    <div className={isNearer ? styles.nearer : styles.tile} style={{ "--distance": distance ?? 0 }}>
      <p className={styles.name}>Distance to the mean {digit}</p>
      <div className={styles.image}>
        <PixelImage image={means[digit]} alt={`The mean of all training ${digit}s`} />
      </div>
      <p className={styles.distance}>{distance === undefined ? "–" : distanceText(distance)}</p>
      <div className={styles.bar} />
    </div>
  );
}
