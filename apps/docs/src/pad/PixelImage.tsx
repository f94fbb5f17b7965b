import { type ReactElement, useMemo } from "react";
import styles from "./PixelImage.module.css";
import { pixelPng } from "./pixelPng.ts";

interface PixelImageProps {
  /** Bytes, 0 for paper and 255 for ink. `[height, width]` */
  readonly image: { readonly shape: readonly number[]; readonly data: ArrayLike<number> };
  /** What a reader who cannot see it needs; empty when the text beside it already says so. */
  readonly alt: string;
  /** Draws 0 black and 255 white instead. The numbers are the same. */
  readonly inverted?: boolean;
}

/** An image with its pixels as sharp squares, as wide as its container; part of the static page. */
export function PixelImage({ image, alt, inverted = false }: PixelImageProps): ReactElement {
  const address = useMemo(() => pixelPng(image), [image]);
  const [height, width] = image.shape;
  return (
    <img
      className={inverted ? styles.inverted : styles.pixels}
      src={address}
      alt={alt}
      width={width}
      height={height}
      draggable={false}
    />
  );
}
