import type { ReactElement, ReactNode } from "react";
import styles from "./DrawingPad.module.css";
import type { DrawingSteps } from "./drawingSteps.ts";
import type { Judgement } from "./judgement.ts";
import { asDrawnWords } from "./judgingWords.ts";
import { PixelImage } from "./PixelImage.tsx";

/** How a drawing was brought into MNIST's form, and what would be said of it otherwise. */
export function StepsView({
  judgement,
}: {
  readonly judgement: Judgement | undefined;
}): ReactElement {
  const steps = judgement?.steps;
  return (
    <section className={styles.steps} aria-label="What is done to your drawing">
      <ol className={styles.stepTiles}>
        <Step text="A box around the ink">
          {steps && (
            <>
              <PixelImage image={steps.asDrawn} alt="The pad as 28 by 28 pixels" />
              <span className={styles.inkBox} style={boxStyle(steps.box)} />
            </>
          )}
        </Step>
        <Step text="Its longer side scaled to 20 pixels">
          {steps && <PixelImage image={steps.scaled} alt="The ink in a square of 20 by 20" />}
        </Step>
        <Step text="Its centre of weight moved to the middle of 28 × 28">
          {judgement && (
            <>
              <PixelImage image={judgement.digit} alt="The digit, centred" />
              <span className={styles.middle} />
            </>
          )}
        </Step>
      </ol>
      <p className={styles.without}>
        MNIST’s digits all went through these steps, so yours does too.{" "}
        {judgement && asDrawnWords(judgement)}
      </p>
    </section>
  );
}

function Step({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className={styles.step}>
      <div className={styles.image}>{children}</div>
      <p>{text}</p>
    </li>
  );
}

/** Places the box over an image of the whole pad. */
function boxStyle({ left, top, width, height }: DrawingSteps["box"]): Record<string, string> {
  const share = (length: number) => `${(length / 28) * 100}%`;
  return { left: share(left), top: share(top), width: share(width), height: share(height) };
}
