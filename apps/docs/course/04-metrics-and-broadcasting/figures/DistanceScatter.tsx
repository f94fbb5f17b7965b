import { type ReactElement, useId, useMemo, useState } from "react";
import buttons from "../../../src/pad/button.module.css";
import { Choice } from "../../02-pixel-similarity/figures/Choice.tsx";
import figure from "../../02-pixel-similarity/figures/figure.module.css";
import { Told } from "../../02-pixel-similarity/figures/Told.tsx";
import { AccuracyTable } from "./AccuracyTable.tsx";
import { DigitFromSprite } from "./DigitFromSprite.tsx";
import styles from "./DistanceScatter.module.css";
import { PlotOfDigits } from "./PlotOfDigits.tsx";
import { inOrder, measureName, nextMisread, tellDigit } from "./scatterPlot.ts";
import { calledOf, type Measure, validation } from "./validation.ts";

const measures = (["l1", "rmse"] as const).map((value) => ({ value, label: measureName(value) }));

/** Lesson 2's digit, and the third of the 3s here. */
const firstPlace = 2;

/**
 * All validation digits by their distances to both mean images: each can be looked at, and the way
 * of measuring changed.
 */
export function DistanceScatter(): ReactElement {
  const [measure, setMeasure] = useState<Measure>("l1");
  const [place, look] = useState(firstPlace);
  const slider = useId();
  const digits = validation[measure];
  const ordered = useMemo(() => inOrder(digits), [digits]);
  const digit = digits[place];
  if (digit === undefined) throw new RangeError(`no validation digit ${place} was recorded`);
  const position = ordered.indexOf(digit);
  const called = calledOf(digit);
  const lookAt = (at: number) => look(ordered[at]?.place ?? place);
  return (
    <figure className={figure.figure} aria-label="Distances to both means">
      <div className={styles.panels}>
        <div>
          <Choice legend="Measured by" options={measures} value={measure} onChange={setMeasure} />
          <PlotOfDigits digits={digits} chosen={digit} measure={measure} onLook={look} />
        </div>
        <div className={styles.aside}>
          <div className={styles.looked}>
            <DigitFromSprite place={place} alt={`a ${digit.label}, validation image ${place}`} />
            <dl className={styles.facts}>
              <div>
                <dt>this is</dt>
                <dd>a {digit.label}</dd>
              </div>
              <div>
                <dt>to mean 3</dt>
                <dd>{digit.to3.toFixed(4)}</dd>
              </div>
              <div>
                <dt>to mean 7</dt>
                <dd>{digit.to7.toFixed(4)}</dd>
              </div>
              <div>
                <dt>called</dt>
                <dd data-wrong={called !== digit.label || undefined}>
                  a {called}
                  {called === digit.label ? "" : ", wrongly"}
                </dd>
              </div>
            </dl>
          </div>
          <div className={figure.slider}>
            <label htmlFor={slider}>
              Digit {position + 1} of {ordered.length}
            </label>
            <input
              id={slider}
              type="range"
              min={0}
              max={ordered.length - 1}
              autoComplete="off"
              value={position}
              aria-valuetext={tellDigit(digit, measure)}
              onChange={(event) => lookAt(event.target.valueAsNumber)}
            />
            <p className={styles.ends} aria-hidden="true">
              <span>surest 7</span>
              <span>surest 3</span>
            </p>
          </div>
          <button
            type="button"
            className={buttons.plain}
            onClick={() => look(nextMisread(ordered, position)?.place ?? place)}
          >
            Next misread digit
          </button>
          <AccuracyTable measure={measure} />
        </div>
      </div>
      <p className={figure.help}>
        Point at a mark, or move the slider with the <kbd>arrow keys</kbd>. Dots are 3s, triangles
        are 7s; those that are misread are drawn in full.
      </p>
      <Told text={tellDigit(digit, measure)} />
    </figure>
  );
}
