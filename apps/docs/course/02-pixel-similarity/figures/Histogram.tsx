import type { ReactElement } from "react";
import styles from "./MeanBuilder.module.css";

interface HistogramProps {
  /** How many images have the pixel in each eighth of the range from 0 to 1. `[8]` */
  readonly counts: readonly number[];
  /** The mean intensity of the pixel, 0..1, which is marked. */
  readonly mean: number;
}

/** How the values of one pixel are spread over the images, with their mean marked below. */
export function Histogram({ counts, mean }: HistogramProps): ReactElement {
  const most = Math.max(...counts);
  return (
    <div
      className={styles.histogram}
      role="img"
      aria-label={`Images by the intensity of this pixel, in eighths from 0 to 1: ${counts.join(", ")}.`}
    >
      <div className={styles.bars}>
        {counts.map((count, eighth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the eighths keep their places
          <span key={eighth} style={{ "--share": count / most }}>
            {count > 0 ? count : ""}
          </span>
        ))}
      </div>
      <div className={styles.axis}>
        <span className={styles.meanMark} style={{ "--mean": mean }} />
        <span>0, paper</span>
        <span>▲ their mean</span>
        <span>1, ink</span>
      </div>
    </div>
  );
}
