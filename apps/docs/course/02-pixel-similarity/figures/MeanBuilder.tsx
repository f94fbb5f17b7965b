import { type ReactElement, useId, useMemo } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import styles from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { oneOf, wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { means } from "../../../src/pad/means.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import type { Cell } from "../../01-pixels/figures/slice.ts";
import { Histogram } from "./Histogram.tsx";
import own from "./MeanBuilder.module.css";
import { MeanPanel } from "./MeanPanel.tsx";
import { samples } from "./samples.ts";
import { byteDistance, bytesAt, countInEighths, digitOf, meanOfFirst } from "./stack.ts";

/** What the lesson's cells average by hand: four 3s, and this pixel of them. */
const firstCursor: Cell = { row: 8, column: 16 };
const firstCount = 4;
const digits = ([3, 7] as const).map((value) => ({ value, label: `${value}s` }));

const readDigit = oneOf(3, 7);
const readCount = wholeNumber(1, samples[3].stack.count);
const readIndex = wholeNumber(0, 27);

function readCursor(raw: unknown): Cell {
  const { row, column } = Object(raw);
  return { row: readIndex(row), column: readIndex(column) };
}

/**
 * The mean of the first few 3s or 7s, which settles as more are added, and how the values of the
 * pixel that is looked at are spread over the images.
 */
export function MeanBuilder(): ReactElement {
  const [digit, setDigit] = useSetting<3 | 7>("mean builder: digit", 3, readDigit);
  const [count, setCount] = useSetting("mean builder: count", firstCount, readCount);
  const [cursor, setCursor] = useSetting("mean builder: pixel", firstCursor, readCursor);
  const slider = useId();
  const { stack, total } = samples[digit];
  const mean = useMemo(() => meanOfFirst(stack, count), [stack, count]);
  const pixel = cursor.row * 28 + cursor.column;
  const pixelMean = (mean[pixel] ?? 0) / 255;
  const away = byteDistance(mean, means[digit].data).toFixed(3);
  const facts = [
    ["Row", cursor.row],
    ["Column", cursor.column],
    ["Mean here", pixelMean.toFixed(3)],
    [`From the mean of all ${total}`, away],
  ] as const;
  return (
    <figure className={styles.figure} aria-label="Mean-image builder">
      <div className={own.controls}>
        <Choice legend="Average the" options={digits} value={digit} onChange={setDigit} />
        <div className={styles.slider}>
          <label htmlFor={slider}>
            Images averaged: {count} of {stack.count}
          </label>
          <input
            id={slider}
            type="range"
            min={1}
            max={stack.count}
            autoComplete="off"
            value={count}
            onChange={(event) => setCount(event.target.valueAsNumber)}
          />
        </div>
      </div>
      <div className={own.panels}>
        <MeanPanel
          mean={mean}
          alt={`The mean of ${count} ${digit}s, 28 by 28 pixels.`}
          cursor={cursor}
          onLook={setCursor}
        />
        <div className={own.aside}>
          <div className={own.newest}>
            <PixelImage image={digitOf(stack, count - 1)} alt="" />
            <p>
              The {digit} that came last, number {count}
            </p>
          </div>
          <p className={own.title}>This pixel in the images</p>
          <Histogram counts={countInEighths(bytesAt(stack, count, pixel))} mean={pixelMean} />
        </div>
      </div>
      <dl className={own.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.help}>
        Add images with the slider; point at a pixel of the mean to see what it is the mean of. From
        the keyboard: the <kbd>arrow keys</kbd> move the slider, and on the image the pixel.
      </p>
      <Told text={`Mean of ${count} ${digit}s, ${away} from the mean of all ${total}.`} />
      <Told
        text={`Row ${cursor.row}, column ${cursor.column}: mean ${pixelMean.toFixed(3)} over ${count} ${digit}s.`}
      />
    </figure>
  );
}
