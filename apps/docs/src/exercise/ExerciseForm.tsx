import { type KeyboardEvent, type ReactElement, useRef } from "react";
import cell from "../lesson/Cell.module.css";
import { EditableCode, type EditableCodeHandle } from "../lesson/EditableCode.tsx";
import { RunButton } from "../lesson/RunButton.tsx";
import { WithCode } from "../lesson/WithCode.tsx";
import { answerCell } from "./answerCell.ts";
import styles from "./Exercise.module.css";
import type { ExercisePage } from "./ExercisePage.ts";
import { ExerciseResult } from "./ExerciseResult.tsx";
import { Hints } from "./Hints.tsx";
import { Solution } from "./Solution.tsx";
import { statusText } from "./statusText.ts";
import { useExercise } from "./useExercise.ts";

/** An exercise: what is asked, code to change, Run, which checks it, and help for those who want it. */
export function ExerciseForm({ page }: { readonly page: ExercisePage }): ReactElement {
  const exercise = useExercise(page);
  const { code, isEdited, isSolved, isStale, judgement, phase } = exercise;
  const editable = useRef<EditableCodeHandle>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const isBusy = phase === "waiting" || phase === "running";
  const problem = isStale ? undefined : judgement?.outcome.problem;

  function run(): void {
    if (!isBusy) void exercise.run();
  }
  function runOnEnter(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    if (event.defaultPrevented) return; // the editor has seen to it
    event.preventDefault();
    run();
  }
  return (
    <section
      className={styles.exercise}
      aria-label={`Exercise: ${page.title}`}
      data-solved={isSolved || undefined}
      onKeyDown={runOnEnter}
    >
      <p className={styles.kind}>Exercise{isSolved && ", solved"}</p>
      <p className={styles.title}>{page.title}</p>
      {page.task.map((paragraph) => (
        <p key={paragraph}>
          <WithCode text={paragraph} />
        </p>
      ))}
      <div className={styles.frame}>
        <EditableCode
          label={`Your answer to: ${page.title}`}
          code={code}
          line={problem?.cell === answerCell ? problem.line : undefined}
          onChange={exercise.edit}
          onRun={run}
          onLeave={() => runButton.current?.focus()}
          handle={editable}
        />
        <div className={cell.bar}>
          <RunButton
            ref={runButton}
            what={`exercise ${page.title}`}
            title="Run and check your answer (Ctrl+Enter)"
            isBusy={isBusy}
            onRun={run}
            onStop={() => exercise.stop()}
          />
          <button
            type="button"
            className={cell.quiet}
            aria-label={`Edit exercise ${page.title}`}
            title="Change the code (Enter); Escape leaves it"
            onClick={() => editable.current?.edit()}
          >
            Edit
          </button>
          {isEdited && (
            <button
              type="button"
              className={cell.quiet}
              aria-label={`Reset exercise ${page.title}`}
              title="Bring back the text to begin with"
              onClick={() => {
                exercise.reset();
                runButton.current?.focus(); // this button goes
              }}
            >
              Reset
            </button>
          )}
          <span className={cell.status} role="status" aria-live="polite">
            {statusText(exercise)}
          </span>
        </div>
        {judgement && (
          <ExerciseResult
            page={page}
            judgement={judgement}
            mistake={exercise.mistake}
            isStale={isStale}
          />
        )}
      </div>
      <div className={styles.help}>
        <Hints hints={page.hints} />
        <Solution fetchAnswers={page.fetchAnswers} />
      </div>
    </section>
  );
}
