import type { ReactElement } from "react";
import type { MyDigit } from "../../../src/pad/myDigit.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { YourDigit } from "../../../src/pad/YourDigit.tsx";
import styles from "./AxisExplorer.module.css";
import type { CollapsedAxis } from "./collapse.ts";

/** The reader's digit; outlined is the column, the row, or all of it, that one result is made of. */
export function DigitSources({
  digit: { image, isDrawn },
  axis,
  chosen,
}: {
  readonly digit: MyDigit;
  readonly axis: CollapsedAxis;
  readonly chosen: number;
}): ReactElement {
  return (
    <>
      <div className={styles.digit} style={{ "--chosen": chosen }}>
        <PixelImage image={image} alt={isDrawn ? "your digit" : "a 3 of ours"} />
        <span className={styles.sourceMark} data-axis={axis} />
      </div>
      <p className={styles.yours}>
        {!isDrawn && "This 3 is ours."} <YourDigit />
      </p>
    </>
  );
}
