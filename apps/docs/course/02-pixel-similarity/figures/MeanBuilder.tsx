import { type ReactElement, useId, useMemo } from "react";
import { Choice } from "../../../src/figure/Choice.tsx";
import figure from "../../../src/figure/figure.module.css";
import { Told } from "../../../src/figure/Told.tsx";
import { oneOf, wholeNumber } from "../../../src/lesson/settings/readSetting.ts";
import { useSetting } from "../../../src/lesson/settings/useSetting.ts";
import { yours } from "../../../src/lesson/settings/yours.ts";
import buttons from "../../../src/pad/button.module.css";
import { means } from "../../../src/pad/means.ts";
import { PixelImage } from "../../../src/pad/PixelImage.tsx";
import { useMyDigit } from "../../../src/pad/useMyDigit.ts";
import type { Cell } from "../../01-pixels/figures/slice.ts";
import { Histogram } from "./Histogram.tsx";
import styles from "./MeanBuilder.module.css";
import { MeanPanel } from "./MeanPanel.tsx";
import { samples } from "./samples.ts";
import { shuffled } from "./shuffled.ts";
import { byteDistance, bytesAt, countInEighths, digitOf, meanOfFirst, pileOf } from "./stack.ts";

/** What the lesson's cells average by hand: four 3s, and this pixel of them. */
const firstCursor: Cell = { row: 8, column: 16 };
const firstCount = 4;
const digits = ([3, 7] as const).map((value) => ({ value, label: `${value}s` }));

const readDigit = oneOf(3, 7);
const readCount = wholeNumber(1, samples[3].stack.count);
const seeds = 1000;
const readSeed = wholeNumber(0, seeds - 1);
const readTop = oneOf<"theirs" | typeof yours>("theirs", yours);
const readIndex = wholeNumber(0, 27);

function readCursor(raw: unknown): Cell {
  const { row, column } = Object(raw);
  return { row: readIndex(row), column: readIndex(column) };
}

/**
 * The mean of the first few 3s or 7s, which settles as more are added, and how the values of the
 * pixel that is looked at are spread over the images. They come in an order that a seed decides, and
 * the reader's digit may lie on top.
 */
export function MeanBuilder(): ReactElement {
  const [digit, setDigit] = useSetting<3 | 7>("mean builder: digit", 3, readDigit);
  const [count, setCount] = useSetting("mean builder: count", firstCount, readCount);
  const [cursor, setCursor] = useSetting("mean builder: pixel", firstCursor, readCursor);
  const [seed, setSeed] = useSetting("mean builder: seed", 0, readSeed);
  const [top, setTop] = useSetting("mean builder: on top", "theirs", readTop);
  const mine = useMyDigit();
  const [slider, box] = [useId(), useId()];
  const { stack, total } = samples[digit];
  const ordered = useMemo(() => shuffled(stack, seed), [stack, seed]);
  const own = top === yours ? mine.image.data : undefined;
  const pile = useMemo(() => pileOf(ordered, count, own), [ordered, count, own]);
  const mean = useMemo(() => meanOfFirst(pile, pile.count), [pile]);
  const images = own ? `${count} ${digit}s and your digit` : `${count} ${digit}s`;
  const pixel = cursor.row * 28 + cursor.column;
  const pixelMean = (mean[pixel] ?? 0) / 255;
  const away = byteDistance(mean, means[digit].data).toFixed(3);
  const facts = [
    ["Row", cursor.row],
    ["Column", cursor.column],
    ["Mean here", pixelMean.toFixed(3)],
    [`Away from the mean of all ${total}`, away],
  ] as const;
  return (
    <figure className={figure.figure} aria-label="Mean-image builder">
      <div className={styles.controls}>
        <Choice legend="Average the" options={digits} value={digit} onChange={setDigit} />
        <div className={figure.slider}>
          <label htmlFor={slider}>
            Images averaged: {count} of {stack.count}
            {own && ", and yours"}
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
      <div className={styles.row}>
        <button
          type="button"
          className={buttons.plain}
          onClick={() => setSeed((now) => (now + 1) % seeds)}
        >
          Shuffle
        </button>
        <span className={styles.order}>
          {seed === 0 ? "in the order of the data" : `shuffled by seed ${seed}`}
        </span>
        <span>
          <input
            id={box}
            type="checkbox"
            autoComplete="off"
            checked={top === yours}
            onChange={(event) => setTop(event.target.checked ? yours : "theirs")}
          />{" "}
          <label htmlFor={box}>your digit on top</label>
        </span>
      </div>
      <div className={styles.panels}>
        <MeanPanel
          mean={mean}
          alt={`The mean of ${images}, 28 by 28 pixels.`}
          cursor={cursor}
          onLook={setCursor}
        />
        <div className={styles.aside}>
          <div className={styles.newest}>
            <PixelImage image={digitOf(pile, pile.count - 1)} alt="" />
            <p>
              {own
                ? `${mine.isDrawn ? "Your digit" : "This 3 of ours, until you draw your digit"}, on top of ${count} ${digit}s`
                : `The ${digit} that came last, number ${count}`}
            </p>
          </div>
          <p className={styles.title}>How many images have which intensity at this pixel</p>
          <Histogram counts={countInEighths(bytesAt(pile, pile.count, pixel))} mean={pixelMean} />
        </div>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={figure.help}>
        Add images with the slider; point at a pixel of the mean to see what it is the mean of. From
        the keyboard: the <kbd>arrow keys</kbd> move the slider, and on the image the pixel. A seed
        is the number that an order is made from: the same seed gives everybody the same order.
      </p>
      <Told text={`Mean of ${images}, ${away} from the mean of all ${total}.`} />
      <Told
        text={`Row ${cursor.row}, column ${cursor.column}: mean ${pixelMean.toFixed(3)} over ${images}.`}
      />
    </figure>
  );
}
