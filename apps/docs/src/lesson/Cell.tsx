import useIsBrowser from "@docusaurus/useIsBrowser";
import CodeBlock from "@theme/CodeBlock";
import { type KeyboardEvent, type ReactElement, useSyncExternalStore } from "react";
import styles from "./Cell.module.css";
import { CellOutput } from "./CellOutput.tsx";
import { cellStatus } from "./cellStatus.ts";
import { useLesson } from "./Lesson.tsx";

/**
 * One cell of the surrounding lesson: its code, and what it showed when it was recorded until the
 * reader runs it. Run executes the cells above it first, where they have not run.
 */
export function Cell({ name }: { readonly name: string }): ReactElement {
  const { page, cells, session } = useLesson();
  const state = useSyncExternalStore(
    session.subscribe,
    () => session.stateOf(name),
    () => session.stateOf(name),
  );
  const isInteractive = useIsBrowser();
  const cell = cells.find((cell) => cell.name === name);
  if (!cell) {
    throw new Error(`the lesson has no cell "${name}"; it has ${cells.map((cell) => cell.name)}`);
  }
  const isBusy =
    state.phase === "waiting" || state.phase === "loading" || state.phase === "running";
  function runOnEnter(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    session.run(name);
  }
  return (
    <section className={styles.cell} aria-label={`Cell ${name}`} onKeyDown={runOnEnter}>
      <CodeBlock language="ts">{cell.code}</CodeBlock>
      <div className={styles.bar}>
        {isInteractive && (
          <button
            type="button"
            className={styles.button}
            aria-label={`${isBusy ? "Stop" : "Run"} cell ${name}`}
            title={isBusy ? "Stop the program" : "Run this cell (Ctrl+Enter)"}
            onClick={() => (isBusy ? session.stop() : session.run(name))}
          >
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d={isBusy ? "M0 0H10V10H0Z" : "M0 0L10 5L0 10Z"} />
            </svg>
            {isBusy ? "Stop" : "Run"}
          </button>
        )}
        <span className={styles.status} role="status">
          {cellStatus(state)}
        </span>
      </div>
      <CellOutput name={name} html={page.html[name] ?? ""} state={state} />
    </section>
  );
}
