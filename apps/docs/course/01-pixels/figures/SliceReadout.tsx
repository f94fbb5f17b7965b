import type { ReactElement } from "react";
import { ByteTable } from "./ByteTable.tsx";
import styles from "./PixelInspector.module.css";
import { type ByteImage, type Slice, sliceShape, sliceText } from "./slice.ts";

interface SliceReadoutProps {
  readonly image: ByteImage;
  readonly slice: Slice;
}

/** The slice as code would write it, its shape, and its numbers as a table. */
export function SliceReadout({ image, slice }: SliceReadoutProps): ReactElement {
  return (
    <div className={styles.slice}>
      <p>
        Slice <code>{sliceText(slice)}</code> shape <code>[{sliceShape(slice).join(", ")}]</code>
      </p>
      <section className={styles.sliceNumbers} aria-label="The numbers of the slice" tabIndex={0}>
        <ByteTable image={image} slice={slice} />
      </section>
    </div>
  );
}
