import { type PointerEvent, type ReactElement, useMemo } from "react";
import styles from "./DistanceScatter.module.css";
import { along, axes, digitNear, marks, plotSize, pointInside } from "./scatterPlot.ts";
import { calledOf, type Distances, type Measure, type ScatteredDigit } from "./validation.ts";

interface PlotOfDigitsProps {
  readonly digits: readonly ScatteredDigit[];
  /** The reader's own digit, if there is one to show. */
  readonly mine: Distances | undefined;
  readonly chosen: Distances;
  readonly measure: Measure;
  readonly onLook: (place: number) => void;
}

/** Room for the axes: left and below, and a little above and to the right. */
const margin = { left: 50, bottom: 40, other: 4 };
/** How near to a mark one has to point, in units of the plot. */
const reach = 16;

/** A mark for each digit, and the line on which both means are equally far. */
export function PlotOfDigits({
  digits,
  mine,
  chosen,
  measure,
  onLook,
}: PlotOfDigitsProps): ReactElement {
  const groups = useMemo(() => {
    const misread = digits.filter((digit) => calledOf(digit) !== digit.label);
    return ([3, 7] as const).map((label) => ({
      label,
      all: marks(digits, label, measure),
      misread: marks(misread, label, measure),
    }));
  }, [digits, measure]);
  const at = pointInside(chosen, measure);
  const own = mine && pointInside(mine, measure);

  function point(event: PointerEvent<SVGSVGElement>): void {
    const matrix = event.currentTarget.getScreenCTM();
    if (matrix === null) return;
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const digit = digitNear(digits, place, measure, reach);
    if (digit) onLook(digit.place);
  }

  return (
    <svg
      className={styles.plot}
      viewBox={`${-margin.left} ${-margin.other} ${plotSize + margin.left + margin.other} ${plotSize + margin.bottom + margin.other}`}
      onPointerMove={point}
      onPointerDown={point}
      aria-hidden="true"
    >
      <rect className={styles.frame} width={plotSize} height={plotSize} />
      {axes[measure].ticks.map((tick) => {
        const place = along(tick, measure);
        return (
          <g key={tick} className={styles.tick}>
            <path d={`M${place} ${plotSize}v5M0 ${plotSize - place}h-5`} />
            <text x={place} y={plotSize + 16}>
              {tick.toFixed(2)}
            </text>
            <text x={-9} y={plotSize - place} textAnchor="end" dominantBaseline="central">
              {tick.toFixed(2)}
            </text>
          </g>
        );
      })}
      <text className={styles.axis} x={plotSize / 2} y={plotSize + 34}>
        distance to the mean 3
      </text>
      <text className={styles.axis} transform={`translate(-38 ${plotSize / 2}) rotate(-90)`}>
        distance to the mean 7
      </text>
      <text className={styles.side} x={12} y={22} textAnchor="start">
        called 3
      </text>
      <text className={styles.side} x={plotSize - 12} y={plotSize - 14} textAnchor="end">
        called 7
      </text>
      <path className={styles.line} d={`M0 ${plotSize}L${plotSize} 0`} />
      {groups.map(({ label, all, misread }) => (
        <g key={label} className={label === 3 ? styles.threes : styles.sevens}>
          <path d={all} />
          <path className={styles.misread} d={misread} />
        </g>
      ))}
      <path className={styles.guides} d={`M${at.x} ${at.y}V${plotSize}M${at.x} ${at.y}H0`} />
      {own && <path className={styles.mine} d={`M${own.x} ${own.y - 6}l6 6l-6 6l-6 -6z`} />}
      <circle className={styles.chosen} cx={at.x} cy={at.y} r="8" />
    </svg>
  );
}
