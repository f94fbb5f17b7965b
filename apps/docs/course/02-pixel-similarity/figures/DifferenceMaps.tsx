import { type ReactElement, useMemo } from "react";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { differenceImage } from "./colourImage.ts";
import styles from "./DistanceLab.module.css";

interface DifferenceMapsProps {
  readonly ideal: 3 | 7;
  /** The intensities of the mean image. `[784]` */
  readonly mean: readonly number[];
  /** The digit minus the mean, pixel by pixel. `[784]` */
  readonly differences: readonly number[];
}

const kinds = [
  ["signed", (difference: number) => difference],
  ["absolute", Math.abs],
  ["squared", (difference: number) => difference ** 2],
] as const;

/** A mean image and the differences from it as they are, absolute and squared. */
export function DifferenceMaps({ ideal, mean, differences }: DifferenceMapsProps): ReactElement {
  const maps = useMemo(
    () => kinds.map(([kind, change]) => [kind, differenceImage(differences.map(change))] as const),
    [differences],
  );
  const meanBytes = useMemo(
    () => ({ shape: [28, 28], data: mean.map((intensity) => Math.round(intensity * 255)) }),
    [mean],
  );
  const more = differences.filter((difference) => difference > 0.5).length;
  const less = differences.filter((difference) => difference < -0.5).length;
  return (
    <div className={styles.maps}>
      <div>
        <p>mean {ideal}</p>
        <PixelImage image={meanBytes} alt={`The mean of all training ${ideal}s`} />
      </div>
      {maps.map(([kind, address]) => (
        <div key={kind}>
          <p>{kind}</p>
          <div className={styles.map}>
            <img
              src={address}
              width={28}
              height={28}
              draggable={false}
              alt={
                kind === "signed"
                  ? `Signed differences from the mean ${ideal}: ${more} pixels have much more ink, ${less} much less`
                  : `${kind === "absolute" ? "Absolute" : "Squared"} differences from the mean ${ideal}: ${more + less} pixels differ by more than a half`
              }
            />
          </div>
        </div>
      ))}
    </div>
  );
}
