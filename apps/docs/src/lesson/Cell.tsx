import useIsBrowser from "@docusaurus/useIsBrowser";
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useRef,
  useSyncExternalStore,
} from "react";
import { YourDigit } from "../pad/YourDigit.tsx";
import styles from "./Cell.module.css";
import { CellCode } from "./CellCode.tsx";
import { CellOutput } from "./CellOutput.tsx";
import { cellId } from "./cellId.ts";
import { cellStatus } from "./cellStatus.ts";
import type { EditableCodeHandle } from "./EditableCode.tsx";
import { Languages } from "./Languages.tsx";
import { useLesson } from "./Lesson.tsx";
import { originWords } from "./originWords.ts";
import { RunButton } from "./RunButton.tsx";
import { CopyLink } from "./share/CopyLink.tsx";

/**
 * One cell of the surrounding lesson: its code, which can be changed, and what it showed when it was
 * recorded until the reader runs it. Run executes the cells above it first, where they have not run.
 *
 * @param children How its key lines are written in Python, and what there is to say about that.
 */
export function Cell({
  name,
  children,
}: {
  readonly name: string;
  readonly children?: ReactNode;
}): ReactElement {
  const { page, session } = useLesson();
  const stateNow = useCallback(() => session.stateOf(name), [session, name]);
  const state = useSyncExternalStore(session.subscribe, stateNow, stateNow);
  const isInteractive = useIsBrowser();
  const code = useRef<EditableCodeHandle>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const isBusy =
    state.phase === "waiting" || state.phase === "loading" || state.phase === "running";
  const showsDigit = /\bmyDigit\b/.test(state.code);
  const run = () => session.run(name);
  function runOnEnter(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    if (event.defaultPrevented) return; // the editor has seen to it
    event.preventDefault();
    run();
  }
  const codeOfCell = (
    <CellCode
      name={name}
      state={state}
      onRun={run}
      onLeave={() => runButton.current?.focus()}
      handle={code}
    />
  );
  return (
    <section
      id={cellId(name)}
      className={styles.cell}
      aria-label={`Cell ${name}`}
      data-stale={state.isStale || undefined}
      onKeyDown={runOnEnter}
    >
      {children ? <Languages cell={name} typescript={codeOfCell} python={children} /> : codeOfCell}
      <div className={styles.bar} data-shows-digit={showsDigit || undefined}>
        {isInteractive && (
          <>
            <RunButton
              ref={runButton}
              what={`cell ${name}`}
              title="Run this cell (Ctrl+Enter)"
              isBusy={isBusy}
              onRun={run}
              onStop={() => session.stop()}
            />
            <button
              type="button"
              className={styles.quiet}
              aria-label={`Edit cell ${name}`}
              title="Change the code (Enter); Escape leaves it"
              onClick={() => code.current?.edit()}
            >
              Edit
            </button>
            {state.isEdited && (
              <>
                <button
                  type="button"
                  className={styles.quiet}
                  aria-label={`Reset cell ${name}`}
                  title="Bring the lesson's own code back"
                  onClick={() => {
                    session.reset(name);
                    runButton.current?.focus(); // this button goes
                  }}
                >
                  Reset
                </button>
                <CopyLink className={styles.quiet} />
              </>
            )}
          </>
        )}
        {showsDigit && <YourDigit />}
        {/* It may have been filled in before the page was awake: see RestoreAtOnce. */}
        <span className={styles.received} data-from={state.from ?? ""} suppressHydrationWarning>
          {state.from ? originWords[state.from] : ""}
        </span>
        {/* A change is announced by what changed, not by all that it puts out of date. */}
        <span
          className={styles.status}
          role="status"
          aria-live={state.isStale && state.isStale !== "changed" && !isBusy ? "off" : "polite"}
        >
          {cellStatus(state)}
        </span>
      </div>
      <CellOutput
        name={name}
        html={page.html[name] ?? ""}
        tensor={page.tensors?.[name]}
        state={state}
      />
    </section>
  );
}
