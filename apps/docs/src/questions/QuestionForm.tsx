import { type ReactElement, type SyntheticEvent, useState } from "react";
import { useKept } from "../keep/useKept.ts";
import buttons from "../pad/button.module.css";
import { AnswerField } from "./AnswerField.tsx";
import { answers, keepAnswer, noAnswers } from "./answers.ts";
import { judge, type Verdict } from "./judge.ts";
import { type Card, isDue } from "./leitner.ts";
import type { Question } from "./question.ts";
import styles from "./questions.module.css";
import { Solution } from "./Solution.tsx";

/** A question: it is answered as often as its reader likes, and each answer is answered with why. */
export function QuestionForm({
  id,
  question,
}: {
  /** `lesson/question`: the name under which the answer is kept. */
  readonly id: string;
  readonly question: Question;
}): ReactElement {
  const card = useKept(answers, noAnswers)[id];
  const [verdict, setVerdict] = useState<Verdict | "unreadable">();

  function check(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("given");
    const judged = typeof given === "string" ? judge(question, given) : undefined;
    if (judged) keepAnswer(id, judged.isRight);
    setVerdict(judged ?? "unreadable");
  }

  /** Whoever looks a solution up does not know it yet. */
  function noteLook(event: SyntheticEvent<HTMLDetailsElement>): void {
    const isNew = card === undefined || isDue(card, Date.now());
    if (event.currentTarget.open && isNew) keepAnswer(id, false);
  }

  return (
    // Without its program the form stays where it is: a dialog's form sends nothing.
    <form className={styles.asked} method="dialog" onSubmit={check}>
      <fieldset className={styles.group}>
        <legend>
          <span className={styles.kind}>Question</span> {question.ask}
        </legend>
        <AnswerField question={question} />
      </fieldset>
      <div className={styles.bar}>
        <button type="submit" className={buttons.plain}>
          Check
        </button>
        <span className={styles.note}>{card && noteOf(card)}</span>
      </div>
      <div role="status" className={styles.verdict}>
        {verdict === "unreadable" && "That is no number yet: write one such as 12, 0.5 or 3/4."}
        {typeof verdict === "object" && (
          <p>
            <strong data-right={verdict.isRight}>{verdict.isRight ? "Right." : "Not yet."}</strong>{" "}
            {verdict.why}
          </p>
        )}
      </div>
      <details className={styles.solution} onToggle={noteLook}>
        <summary>Show me</summary>
        <Solution question={question} />
      </details>
    </form>
  );
}

/** When the question comes again. */
function noteOf(card: Card): string {
  if (card.due === null) return "You know this one.";
  if (isDue(card, Date.now())) return "";
  const day = new Date(card.due).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
  return `Again from ${day}`;
}
