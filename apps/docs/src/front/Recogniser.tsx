import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useState } from "react";
import buttons from "../pad/button.module.css";
import { distanceText } from "../pad/judgingWords.ts";
import { means } from "../pad/means.ts";
import { PixelImage } from "../pad/PixelImage.tsx";
import { firstFrame, frameAt, frameMs, nextDigit } from "./playback.ts";
import styles from "./Recogniser.module.css";
import { type ShownDigit, score, shownDigits } from "./shownDigits.ts";

/**
 * Real digits being recognised, one after the other: row by row each is compared with the mean 3 and
 * the mean 7, and the nearer one wins. Moves only where motion is welcome, and can be stopped.
 * `children` stand among its controls.
 */
export function Recogniser({ children }: { readonly children: ReactNode }): ReactElement {
  const [time, setTime] = useState(firstFrame);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    setPlaying(matchMedia("(prefers-reduced-motion: no-preference)").matches);
  }, []);
  useEffect(() => {
    if (!playing) return;
    const clock = setInterval(() => setTime((now) => now + 1), frameMs);
    return () => clearInterval(clock);
  }, [playing]);

  const frame = frameAt(time, shownDigits.length);
  const shown = shownDigits[frame.digit];
  if (shown === undefined) throw new RangeError("no digits were recorded for the front page");
  return (
    <>
      <Comparison shown={shown} rows={frame.rows} />
      <p className={styles.controls}>
        <button type="button" className={buttons.plain} onClick={() => setPlaying(!playing)}>
          {playing ? "Pause" : "Play"}
        </button>
        <button type="button" className={buttons.plain} onClick={() => setTime(nextDigit)}>
          Next
        </button>
        {children}
      </p>
      <p className={styles.about}>
        This is the course’s first judge: right on {score.right} of {score.of} digits that it had
        never seen.
      </p>
    </>
  );
}

interface ComparisonProps {
  readonly shown: ShownDigit;
  /** How many rows are compared so far, 0..28. */
  readonly rows: number;
}

function Comparison({ shown, rows }: ComparisonProps): ReactElement {
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
  const share: CSSProperties = { "--distance": distance };
  return (
    <div className={isNearer ? styles.nearer : styles.mean} style={share}>
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
