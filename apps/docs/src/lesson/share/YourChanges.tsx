import Link from "@docusaurus/Link";
import useIsBrowser from "@docusaurus/useIsBrowser";
import { type ChangeEvent, type ReactElement, useState, useSyncExternalStore } from "react";
import { keptProgress, noProgress } from "../../keep/keptProgress.ts";
import { useKept } from "../../keep/useKept.ts";
import { lendDrawing } from "../../pad/shownDrawing.ts";
import { useLesson } from "../Lesson.tsx";
import { CopyLink } from "./CopyLink.tsx";
import { changesText, readChanges } from "./changes.ts";
import { changesNow } from "./changesNow.ts";
import { saveFile } from "./saveFile.ts";
import styles from "./share.module.css";
import { TakeAway } from "./TakeAway.tsx";

/** The end of a lesson: which cells its reader has changed, and how to take that along. */
export function YourChanges(): ReactElement {
  const lesson = useLesson();
  const { session, page, cells, settings } = lesson;
  const progress = useKept(keptProgress, noProgress)[page.lesson];
  const isInteractive = useIsBrowser();
  const changedNames = () =>
    session
      .edits()
      .map(({ name }) => name)
      .join(", ");
  const names = useSyncExternalStore(session.subscribe, changedNames, changedNames);
  const areFiguresSet = () => Object.keys(settings.all()).length > 0;
  const isSet = useSyncExternalStore(settings.subscribe, areFiguresSet, () => false);
  const [said, setSaid] = useState("");

  async function open({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (!file) return;
    try {
      const changes = readChanges(JSON.parse(await file.text()));
      const taken = session.receive(changes.cells, "file");
      if (changes.settings) settings.receive(changes.settings);
      if (changes.drawing) lendDrawing(changes.drawing);
      setSaid(`opened ${file.name}: ${taken.join(", ")}; nothing has run`);
    } catch {
      setSaid(`${file.name} holds no changes to a lesson`);
    }
    target.value = ""; // so that the same file can be opened again
  }
  return (
    // Its place is kept, so that the page does not grow when it comes to life.
    <section
      className={styles.yourChanges}
      aria-label="Your changes"
      data-alive={isInteractive || undefined}
    >
      <p>
        {names === ""
          ? "You have changed no cell of this lesson."
          : `You have changed these cells: ${names}.`}{" "}
        {`${progress?.ran.length ?? 0} of its ${cells.length} cells have run.`} What this browser
        keeps of your work is on the page <Link to="/yours">Yours</Link>.
      </p>
      <div className={styles.actions}>
        <CopyLink className={styles.action} />
        {(names !== "" || isSet) && (
          <button
            type="button"
            className={styles.action}
            onClick={() => {
              const name = location.pathname.split("/").at(-1);
              saveFile(`${name}.json`, changesText(changesNow(lesson)));
            }}
          >
            Save as file
          </button>
        )}
        <TakeAway />
        <label className={styles.action}>
          Open file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void open(event)}
          />
        </label>
        <span className={styles.said} role="status">
          {said}
        </span>
      </div>
    </section>
  );
}
