import type { PointerEvent, ReactElement } from "react";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import styles from "./AxisExplorer.module.css";
import type { Collapsed } from "./collapse.ts";
import { listText, numberText } from "./smallTensor.ts";

/**
 * A result of rank 1 as a line of pixels, the largest number the darkest. The one that is chosen, by
 * pointing or by the arrow keys, has its sources marked.
 */
export function LineOfResults({
  result: { data },
  chosen,
  onChoose,
}: {
  readonly result: Collapsed;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}): ReactElement {
  const largest = Math.max(...data) || 1;
  const bytes = data.map((value) => Math.round((255 * value) / largest));
  function point(event: PointerEvent<HTMLElement>): void {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / width) * data.length);
    onChoose(Math.min(data.length - 1, Math.max(0, place)));
  }
  return (
    <div className={styles.line} style={{ "--chosen": chosen }}>
      <PixelImage image={{ shape: [1, data.length], data: bytes }} alt="" />
      <input
        type="range"
        aria-label="The numbers of the result"
        aria-valuetext={`${listText([chosen])}: ${numberText(data[chosen] ?? 0)}`}
        min={0}
        max={data.length - 1}
        autoComplete="off"
        value={chosen}
        onChange={(event) => onChoose(event.target.valueAsNumber)}
        onPointerMove={point}
      />
      <span className={styles.resultMark} />
    </div>
  );
}
