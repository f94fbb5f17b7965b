import { type ReactElement, useEffect, useReducer, useRef } from "react";
import figure from "../figure/figure.module.css";
import buttons from "./button.module.css";
import styles from "./DrawingPad.module.css";
import { draw, emptyPad } from "./drawing.ts";
import { JudgementView } from "./JudgementView.tsx";
import { keepDrawing, keptDrawing } from "./keptDrawing.ts";
import { Paper } from "./Paper.tsx";
import { StepsView } from "./StepsView.tsx";
import { useJudge } from "./useJudge.ts";

/**
 * A pad to draw a 3 or a 7 on, with mouse, finger, pen or keys. After each stroke the drawing is
 * brought into MNIST's form and judged by pixel similarity, in a worker that the first stroke starts.
 */
export function DrawingPad(): ReactElement {
  const [pad, act] = useReducer(draw, emptyPad);
  const { judging, judge, forget } = useJudge();

  // The static page has no storage: an earlier drawing comes back once the page runs, and what is
  // drawn elsewhere, on another pad or page, comes when it is kept.
  const isKeeping = useRef(false);
  useEffect(() => {
    function restore(): void {
      if (isKeeping.current) return;
      act({ do: "restore", strokes: keptDrawing.now() });
      forget();
    }
    restore();
    return keptDrawing.subscribe(restore);
  }, [forget]);

  useEffect(() => {
    if (!pad.byHand || pad.penDown) return;
    isKeeping.current = true;
    keepDrawing(pad.strokes);
    isKeeping.current = false;
    if (pad.strokes.length > 0) judge(keptDrawing.now());
    else forget();
  }, [pad, judge, forget]);

  return (
    <figure className={`${figure.figure} ${styles.pad}`} aria-label="Drawing pad">
      <div className={styles.layout}>
        <div className={styles.drawing}>
          <Paper pad={pad} act={act} />
          <div className={styles.tools}>
            <button
              type="button"
              className={buttons.primary}
              onClick={() => judge(keptDrawing.now())}
            >
              Judge
            </button>
            <button type="button" className={buttons.plain} onClick={() => act({ do: "undo" })}>
              Undo
            </button>
            <button type="button" className={buttons.plain} onClick={() => act({ do: "clear" })}>
              Clear
            </button>
          </div>
        </div>
        <JudgementView judging={judging} />
      </div>
      <StepsView judgement={judging.is === "judged" ? judging.judgement : undefined} />
      <p className={styles.help}>
        Draw with mouse, finger or pen. From the keyboard: the <kbd>arrow keys</kbd> move the pen,{" "}
        <kbd>Home</kbd> <kbd>Page Up</kbd> <kbd>End</kbd> <kbd>Page Down</kbd> move it diagonally,{" "}
        <kbd>Space</kbd> puts it down and lifts it, <kbd>Ctrl</kbd>+<kbd>Z</kbd> undoes.
      </p>
    </figure>
  );
}
