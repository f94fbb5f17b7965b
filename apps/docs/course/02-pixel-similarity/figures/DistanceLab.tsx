import { type ReactElement, useId, useMemo, useState } from "react";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { candidates, exactMeans } from "./candidates.ts";
import { differencesOf, nearerOf, totalsOf } from "./compare.ts";
import { DifferenceMaps } from "./DifferenceMaps.tsx";
import own from "./DistanceLab.module.css";
import { DistanceTable } from "./DistanceTable.tsx";
import styles from "./figure.module.css";
import { Told } from "./Told.tsx";

/**
 * A digit against the mean 3 and the mean 7: its signed, absolute and squared differences as maps,
 * and what they come to, row by row.
 */
export function DistanceLab(): ReactElement {
  const [chosen, choose] = useState(0);
  const [rows, setRows] = useState(28);
  const [group, slider] = [useId(), useId()];
  const candidate = candidates[chosen];
  if (candidate === undefined) throw new RangeError("no digits were recorded for the distance lab");
  const differences = useMemo(
    () => ({
      3: differencesOf(candidate.data, exactMeans[3]),
      7: differencesOf(candidate.data, exactMeans[7]),
    }),
    [candidate],
  );
  const [to3, to7] = [totalsOf(differences[3], rows), totalsOf(differences[7], rows)];
  const byL1 = nearerOf(to3.absolute, to7.absolute);
  const byRmse = nearerOf(to3.root, to7.root);
  const verdict =
    rows === 0
      ? "Nothing is compared yet."
      : `This is a ${candidate.label}. By L1 it is ${rows < 28 ? "so far " : ""}nearer to the mean ${byL1}, by RMSE to the mean ${byRmse}.`;
  return (
    <figure className={styles.figure} aria-label="Distance lab" style={{ "--rows": rows }}>
      <fieldset className={own.candidates}>
        <legend>A digit that neither mean has seen</legend>
        {candidates.map(({ place, label, data }, i) => (
          <label key={place}>
            <input
              type="radio"
              name={group}
              autoComplete="off"
              checked={i === chosen}
              onChange={() => choose(i)}
            />
            <PixelImage image={{ shape: [28, 28], data }} alt={`a ${label}, image ${place}`} />
          </label>
        ))}
      </fieldset>
      <DifferenceMaps ideal={3} mean={exactMeans[3]} differences={differences[3]} />
      <DifferenceMaps ideal={7} mean={exactMeans[7]} differences={differences[7]} />
      <p className={styles.help}>
        Signed: red where the digit has more ink than the mean, blue where it has less. The others:
        red for a difference either way. White is none.
      </p>
      <div className={own.slider}>
        <div className={styles.slider}>
          <label htmlFor={slider}>Rows compared: {rows} of 28</label>
          <input
            id={slider}
            type="range"
            min={0}
            max={28}
            autoComplete="off"
            value={rows}
            onChange={(event) => setRows(event.target.valueAsNumber)}
          />
        </div>
      </div>
      <DistanceTable to3={to3} to7={to7} />
      <p className={own.verdict}>{verdict}</p>
      <Told text={verdict} />
    </figure>
  );
}
