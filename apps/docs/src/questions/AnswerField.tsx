import type { ReactElement } from "react";
import type { Question } from "./question.ts";
import styles from "./questions.module.css";

/** Where a question is answered: radio buttons, or a field. Its form gives the answer as `given`. */
export function AnswerField({ question }: { readonly question: Question }): ReactElement {
  if (question.kind === "choice") {
    return (
      <>
        {question.choices.map(({ id, text }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name="given" value={id} required autoComplete="off" />
            <span>{text}</span>
          </label>
        ))}
      </>
    );
  }
  const isCode = question.kind === "code";
  return (
    <>
      <label className={styles.field}>
        <span>{isCode ? "Your line" : "Your number"}</span>
        <input
          type="text"
          name="given"
          required
          inputMode={isCode ? "text" : "decimal"}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          data-code={isCode}
        />
        {!isCode && question.unit && <span>{question.unit}</span>}
      </label>
      <p className={styles.note}>{acceptanceOf(question)}</p>
    </>
  );
}

/** How exact an answer has to be. */
function acceptanceOf(question: Exclude<Question, { readonly kind: "choice" }>): string {
  if (question.kind === "code")
    return "Spaces, the kind of quotes and a last semicolon do not matter.";
  const { tolerance = 0 } = question;
  return tolerance === 0 ? "The exact number." : `Up to ${tolerance} more or less counts as right.`;
}
