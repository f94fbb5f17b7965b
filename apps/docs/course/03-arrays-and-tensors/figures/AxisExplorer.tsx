import { type ReactElement, useMemo } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import styles from "./AxisExplorer.module.css";
import { DigitSources } from "./DigitSources.tsx";
import { type AxisState, exploreAxes, firstAxisState, tensorsOf } from "./exploreAxes.ts";
import { LineOfResults } from "./LineOfResults.tsx";
import { ResultCells } from "./ResultCells.tsx";
import { readAxisState } from "./readAxisState.ts";
import { Sheets } from "./Sheets.tsx";
import { intensitiesOf, listText, nestedText, numberText } from "./smallTensor.ts";
import { collapseCode, collapsePython, tellCollapse, tellSources } from "./tellCollapse.ts";

const axisNames = [
  "There is no axis.",
  "Axis 0 goes along the line.",
  "Axis 0 goes down, from row to row; axis 1 goes across, from column to column.",
  "Axis 0 goes from sheet to sheet, axis 1 down from row to row, axis 2 across from column to column.",
];

/** A longer result is drawn as a line of pixels. */
const mostCells = 12;

const tensorChoices = [
  ...([0, 1, 2, 3] as const).map((value) => ({ value, label: `${value}` })),
  { value: "yours" as const, label: "your digit" },
];

/** A tensor that loses the axis that the reader chooses: which cells become which, and the shapes. */
export function AxisExplorer(): ReactElement {
  const [state, setState] = useSetting("axis explorer", firstAxisState, readAxisState);
  const change = (part: Partial<AxisState>) => setState((now) => exploreAxes(now, part));
  const digit = useMyDigit();
  const yours = useMemo(() => intensitiesOf(digit.image), [digit]);
  const { tensor: choice, operation, axis } = state;
  const tensors = useMemo(
    () => tensorsOf({ tensor: choice, operation, axis }, yours),
    [choice, operation, axis, yours],
  );
  const { tensor, result } = tensors;
  const sources = new Set(result.sources[state.chosen]);
  const Results = result.data.length > mostCells ? LineOfResults : ResultCells;
  const axes = [...tensor.shape.keys()].map((axis) => ({ value: axis, label: `${axis}` }));
  return (
    <figure className={figure.figure} aria-label="Axis explorer">
      <div className={styles.controls}>
        <Choice
          legend="Rank, or your digit"
          options={tensorChoices}
          value={choice}
          onChange={(tensor) => change({ tensor })}
        />
        <Choice
          legend="What to make of the numbers"
          options={(["mean", "sum", "max"] as const).map((value) => ({ value, label: value }))}
          value={operation}
          onChange={(operation) => change({ operation })}
        />
        <Choice
          legend="Axis that disappears"
          options={[...axes, { value: "all" as const, label: "all" }]}
          value={axis}
          onChange={(axis) => change({ axis })}
        />
      </div>
      <div className={styles.panels}>
        <div className={styles.panel}>
          <p className={styles.shape}>
            shape <Shape shape={tensor.shape} gone={axis} />
          </p>
          {choice === "yours" ? (
            <DigitSources digit={digit} axis={axis} chosen={state.chosen} />
          ) : (
            <div role="img" aria-label={`The tensor ${nestedText(tensor)}`}>
              <Sheets
                tensor={tensor}
                cell={(index) => (
                  <span
                    key={index}
                    className={styles.cell}
                    data-source={sources.has(index) || undefined}
                  >
                    {numberText(tensor.data[index] ?? 0)}
                  </span>
                )}
              />
            </div>
          )}
        </div>
        <div className={styles.panel}>
          <p className={styles.shape}>
            shape <code>{listText(result.shape)}</code>
          </p>
          <Results
            result={result}
            chosen={state.chosen}
            onChoose={(chosen) => change({ chosen })}
          />
        </div>
      </div>
      <p className={styles.sources}>{tellSources(state, tensors)}</p>
      <dl className={styles.code}>
        <dt>TypeScript</dt>
        <dd>
          <code>{collapseCode(state)}</code>
        </dd>
        <dt>PyTorch</dt>
        <dd>
          <code>{collapsePython(state)}</code>
        </dd>
      </dl>
      <p className={`${figure.help} ${styles.help}`}>
        {axisNames[tensor.shape.length]} Point at a number of the result, or reach it with{" "}
        <kbd>Tab</kbd> and the <kbd>arrow keys</kbd>, to see what it was made of.
        {choice === "yours" && (
          <>
            {" "}
            Here <code>mine</code> is <code>toIntensities(myDigit)</code>; the larger a number of
            the result, the darker it is.
          </>
        )}
      </p>
      <Told text={tellCollapse(state, tensors)} />
    </figure>
  );
}

/** A shape with the axes that go struck out. */
function Shape({
  shape,
  gone,
}: {
  readonly shape: readonly number[];
  readonly gone: number | "all";
}): ReactElement {
  return (
    <code>
      [
      {shape.map((length, axis) => {
        const text = gone === "all" || gone === axis ? <s>{length}</s> : length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
          <span key={axis}>
            {axis > 0 && ", "}
            {text}
          </span>
        );
      })}
      ]
    </code>
  );
}
