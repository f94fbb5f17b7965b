import type { ReactElement } from "react";
import styles from "./DistanceScatter.module.css";
import sprite from "./digits.png";
import { spriteColumns } from "./spriteColumns.ts";

/** One validation digit, cut out of the picture of all of them; fetched when it comes near the screen. */
export function DigitFromSprite({
  place,
  alt,
}: {
  /** Its place among the validation digits, from 0. */
  readonly place: number;
  readonly alt: string;
}): ReactElement {
  const [column, row] = [place % spriteColumns, Math.floor(place / spriteColumns)];
  return (
    <div className={styles.digit} role="img" aria-label={alt}>
      <img
        src={sprite}
        alt=""
        loading="lazy"
        draggable={false}
        style={{ "--columns": spriteColumns, "--column": column, "--row": row }}
      />
    </div>
  );
}
