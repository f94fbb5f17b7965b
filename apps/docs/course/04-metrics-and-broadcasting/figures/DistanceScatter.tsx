import { type ReactElement, useId, useMemo } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { oneOf, wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { yours } from "../../../src/lesson/settings/yours.ts";
import buttons from "../../../src/pad/button.module.css";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import { AccuracyTable } from "./AccuracyTable.tsx";
import styles from "./DistanceScatter.module.css";
import { LookedDigit } from "./LookedDigit.tsx";
import { PlotOfDigits } from "./PlotOfDigits.tsx";
import { inOrder, measureName, nextMisread, tellDigit } from "./scatterPlot.ts";
import { type Measure, measured, validation } from "./validation.ts";

const measures = (["l1", "rmse"] as const).map((value) => ({ value, label: measureName(value) }));

/** Lesson 2's digit, the third of the 3s here. */
const firstPlace = 2;
const count = validation.l1.length;
const readMeasure = oneOf("l1", "rmse");
const readDigit = wholeNumber(0, count - 1);
const readPlace = (raw: unknown) => (raw === yours ? yours : readDigit(raw));

/** Where a digit stands among the recorded ones, or that it is the reader's own. */
type Place = number | typeof yours;

/**
 * All validation digits by their distances to both mean images: each can be looked at, the reader's
 * own among them, and the way of measuring changed.
 */
export function DistanceScatter(): ReactElement {
  const [measure, setMeasure] = useSetting<Measure>("scatter: measure", "l1", readMeasure);
  const [place, look] = useSetting<Place>("scatter: digit", firstPlace, readPlace);
  const drawing = useMyDigit();
  const slider = useId();
  const digits = validation[measure];
  const ordered = useMemo(() => inOrder(digits), [digits]);
  const mine = useMemo(() => measured(drawing.image.data, measure), [drawing, measure]);
  const digit = place === yours ? undefined : digits[place];
  const looked = digit ?? mine;
  // The reader's digit has its place in the order, too.
  const margin = looked.to7 - looked.to3;
  const position = digit
    ? ordered.indexOf(digit)
    : Math.min(ordered.filter(({ to3, to7 }) => to7 - to3 < margin).length, count - 1);
  const lookAt = (at: number) => look(ordered[at]?.place ?? place);
  return (
    <figure className={figure.figure} aria-label="Distances to both means">
      <div className={styles.panels}>
        <div>
          <Choice legend="Measured by" options={measures} value={measure} onChange={setMeasure} />
          <PlotOfDigits
            digits={digits}
            mine={drawing.isDrawn || !digit ? mine : undefined}
            chosen={looked}
            measure={measure}
            onLook={look}
          />
        </div>
        <div className={styles.aside}>
          <LookedDigit digit={digit} mine={mine} drawing={drawing} />
          <div className={figure.slider}>
            <label htmlFor={slider}>
              {digit ? `Digit ${position + 1} of ${count}` : "Your digit, among the others"}
            </label>
            <input
              id={slider}
              type="range"
              min={0}
              max={ordered.length - 1}
              autoComplete="off"
              value={position}
              aria-valuetext={tellDigit(looked, measure)}
              onChange={(event) => lookAt(event.target.valueAsNumber)}
            />
            <p className={styles.ends} aria-hidden="true">
              <span>surest 7</span>
              <span>surest 3</span>
            </p>
          </div>
          <div className={styles.row}>
            <button
              type="button"
              className={buttons.plain}
              onClick={() => look(nextMisread(ordered, position)?.place ?? place)}
            >
              Next misread
            </button>
            <button type="button" className={buttons.plain} onClick={() => look(yours)}>
              Your digit
            </button>
          </div>
          <AccuracyTable measure={measure} />
        </div>
      </div>
      <p className={figure.help}>
        Point at a mark, or move the slider with the <kbd>arrow keys</kbd>. Dots are 3s, triangles
        are 7s; those that are misread are drawn in full. A diamond is your own digit.
      </p>
      <Told text={tellDigit(looked, measure)} />
    </figure>
  );
}
