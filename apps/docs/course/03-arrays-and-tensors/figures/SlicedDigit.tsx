import type { ReactElement } from "react";
import type { MyDigit } from "../../../src/pad/myDigit.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { YourDigit } from "../../../src/pad/YourDigit.tsx";
import { cutPixels } from "./cutPixels.ts";
import type { Cuts } from "./exploreSlices.ts";
import styles from "./SliceExplorer.module.css";
import { sliceShape } from "./tellSlice.ts";

/** The reader's digit with its slice outlined, and beside it what the slice holds. */
export function SlicedDigit({
  digit: { image, isDrawn },
  cuts,
}: {
  readonly digit: MyDigit;
  readonly cuts: Cuts;
}): ReactElement {
  const { rows, columns } = cuts;
  const [height, width] = sliceShape(cuts);
  const place = {
    "--top": rows.from,
    "--left": columns.from,
    "--height": height,
    "--width": width,
  };
  return (
    <div>
      <div className={styles.digits} style={place}>
        <div className={styles.whole}>
          <PixelImage image={image} alt={isDrawn ? "your digit" : "a 3 of ours"} />
          <span className={styles.cut} />
        </div>
        <div className={styles.part}>
          {height * width > 0 && <PixelImage image={cutPixels(image, cuts)} alt="its slice" />}
        </div>
      </div>
      <p className={styles.yours}>
        {!isDrawn && "This 3 is ours."} <YourDigit />
      </p>
    </div>
  );
}
