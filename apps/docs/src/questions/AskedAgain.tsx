import { type ReactElement, useState } from "react";
import { useKept } from "../keep/useKept.ts";
import buttons from "../pad/button.module.css";
import { type Answers, answers, noAnswers } from "./answers.ts";
import { type DueQuestion, dueIds, fetchQuestions } from "./dueQuestions.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import styles from "./questions.module.css";

/** Asks again, one by one, the questions that are due. */
export function AskedAgain({
  before,
}: {
  /** Only those of lessons before this one, by its folder's name. Default: of all. */
  readonly before?: string;
}): ReactElement {
  const kept = useKept(answers, noAnswers);
  const due = dueIds(kept, Date.now(), before);
  const [asked, setAsked] = useState<readonly DueQuestion[]>([]);
  const [place, setPlace] = useState(0);
  const [isUnreachable, setUnreachable] = useState(false);

  async function ask(): Promise<void> {
    try {
      setAsked(await fetchQuestions(due));
      setPlace(0);
      setUnreachable(false);
    } catch {
      setUnreachable(true);
    }
  }

  const now = asked[place];
  if (now) {
    return (
      // The focus would be lost with the button that was pressed.
      <div key={now.id} ref={focus} tabIndex={-1} className={styles.again}>
        <p className={styles.note}>
          {place + 1} of {asked.length}, from {now.lesson}
        </p>
        <QuestionForm id={now.id} question={now.question} />
        <button type="button" className={buttons.plain} onClick={() => setPlace(place + 1)}>
          {place + 1 < asked.length ? "Next" : "Done"}
        </button>
      </div>
    );
  }
  return (
    <div
      key={asked.length}
      ref={asked.length > 0 ? focus : null}
      tabIndex={-1}
      className={styles.again}
    >
      <p>
        What you answer in a lesson is asked again: after a day where you were wrong, after two
        where you were right, and each time that you are right again after twice as long.{" "}
        {standing(due.length, kept)}
      </p>
      {due.length > 0 && (
        <button type="button" className={buttons.plain} onClick={() => void ask()}>
          Ask me
        </button>
      )}
      {isUnreachable && <p role="alert">The questions could not be fetched. Are you offline?</p>}
    </div>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}

function standing(due: number, kept: Answers): string {
  if (due === 1) return "One question is due.";
  if (due > 1) return `${due} questions are due.`;
  return Object.keys(kept).length > 0 ? "Nothing is due today." : "You have not answered any yet.";
}
