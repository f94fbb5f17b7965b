import type { ReactElement } from "react";
import { CellOutput } from "../lesson/CellOutput.tsx";
import { Pictures } from "../lesson/Pictures.tsx";
import { WithCode } from "../lesson/WithCode.tsx";
import { answerCell } from "./answerCell.ts";
import type { Shown } from "./attemptAnswer.ts";
import styles from "./Exercise.module.css";
import type { ExercisePage } from "./ExercisePage.ts";
import type { Mistake } from "./exerciseText.ts";
import type { Judgement } from "./judgeAnswer.ts";
import { wordsFor } from "./wordsFor.ts";

/** What an answer came to: in words, and in pictures beside what was asked for. */
export function ExerciseResult({
  page,
  judgement,
  mistake,
  isStale,
}: {
  readonly page: ExercisePage;
  readonly judgement: Judgement;
  readonly mistake: Mistake | undefined;
  readonly isStale: boolean;
}): ReactElement {
  const { verdict, outcome, made, wanted } = judgement;
  const words = wordsFor(judgement, mistake, page);
  return (
    <div className={styles.result} data-verdict={verdict} data-stale={isStale || undefined}>
      {(outcome.pictures.length > 0 || outcome.problem || outcome.explanation) && (
        <CellOutput name={answerCell} html="" tensor={undefined} state={{ outcome }} />
      )}
      {words && (
        <div className={styles.words} role="note" aria-label={words.title}>
          <p className={styles.verdict}>{words.title}</p>
          <p>
            <WithCode text={words.text} />
          </p>
          <div className={styles.pictures}>
            <Pane title={verdict === "right" ? "What your answer gives" : "Yours"} shown={made} />
            {verdict !== "right" && <Pane title="Asked for" shown={wanted} />}
          </div>
          {words.fix && (
            <p>
              <span className={styles.try}>Try</span> <WithCode text={words.fix} />
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Pane({
  title,
  shown,
}: {
  readonly title: string;
  readonly shown: Shown | undefined;
}): ReactElement | null {
  if (!shown) return null;
  const { pictures, tensor } = shown;
  return (
    <figure className={styles.pane}>
      <figcaption>
        {title}
        {tensor !== undefined && <span>{tensor}</span>}
      </figcaption>
      <Pictures pictures={pictures} />
    </figure>
  );
}
