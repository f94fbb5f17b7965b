import type { ReactElement } from "react";
import styles from "./PixelInspector.module.css";
import type { ByteImage, Cell } from "./slice.ts";
import { byteAt, intensityText } from "./tell.ts";

interface CursorReadoutProps {
  readonly image: ByteImage;
  readonly cursor: Cell;
}

/** The pixel looked at, in four numbers. */
export function CursorReadout({ image, cursor }: CursorReadoutProps): ReactElement {
  const byte = byteAt(image, cursor);
  const facts = [
    ["Row", cursor.row],
    ["Column", cursor.column],
    ["Byte", byte],
    ["Intensity", intensityText(byte)],
  ] as const;
  return (
    <dl className={styles.cursor}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
