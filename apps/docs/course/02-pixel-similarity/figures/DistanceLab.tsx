import { type ReactElement, useId, useMemo } from "react";
import styles from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { yours } from "../../../src/lesson/settings/yours.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import { candidates, exactMeans } from "./candidates.ts";
import { differencesOf, nearerOf, totalsOf } from "./compare.ts";
import { DifferenceMaps } from "./DifferenceMaps.tsx";
import own from "./DistanceLab.module.css";
import { DistanceTable } from "./DistanceTable.tsx";
import { tellVerdict } from "./tellVerdict.ts";

const readCandidate = wholeNumber(0, candidates.length - 1);
const readChosen = (raw: unknown) => (raw === yours ? yours : readCandidate(raw));
const readRows = wholeNumber(0, 28);

/** A digit: one of the candidates, or the reader's own. */
type Chosen = number | typeof yours;

/**
 * A digit against the mean 3 and the mean 7: its signed, absolute and squared differences as maps,
 * and what they come to, row by row.
 */
export function DistanceLab(): ReactElement {
  const [chosen, choose] = useSetting<Chosen>("distance lab: digit", 0, readChosen);
  const [rows, setRows] = useSetting("distance lab: rows", 28, readRows);
  const mine = useMyDigit();
  const [group, slider] = [useId(), useId()];
  const candidate = chosen === yours ? undefined : candidates[chosen];
  const { data } = candidate ?? mine.image;
  const differences = useMemo(
    () => ({ 3: differencesOf(data, exactMeans[3]), 7: differencesOf(data, exactMeans[7]) }),
    [data],
  );
  const [to3, to7] = [totalsOf(differences[3], rows), totalsOf(differences[7], rows)];
  const verdict = tellVerdict({
    label: candidate?.label,
    byL1: nearerOf(to3.absolute, to7.absolute),
    byRmse: nearerOf(to3.root, to7.root),
    rows,
  });
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
        <label className={own.yours}>
          <input
            type="radio"
            name={group}
            autoComplete="off"
            checked={chosen === yours}
            onChange={() => choose(yours)}
          />
          <PixelImage image={mine.image} alt="your digit" />
          <span>{mine.isDrawn ? "yours" : "yours, once drawn"}</span>
        </label>
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
