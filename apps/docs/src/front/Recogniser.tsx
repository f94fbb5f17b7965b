import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import buttons from "../pad/button.module.css";
import { Comparison } from "./Comparison.tsx";
import { firstFrame, frameAt, frameMs, nextDigit } from "./playback.ts";
import styles from "./Recogniser.module.css";
import { score, shownDigits } from "./shownDigits.ts";

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
