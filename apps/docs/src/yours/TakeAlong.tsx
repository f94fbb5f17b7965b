import { type ChangeEvent, type ReactElement, useRef, useState } from "react";
import { allKept, eraseKept, replaceKept } from "../keep/allKept.ts";
import { backupText, readBackup } from "../keep/backup.ts";
import { useKeptNames } from "../keep/useKeptNames.ts";
import { saveFile } from "../lesson/share/saveFile.ts";
import buttons from "../pad/button.module.css";
import styles from "./yours.module.css";

/** What was done last, in words, and what was kept before it. */
interface Deed {
  readonly told: string;
  readonly before?: Readonly<Record<string, string>>;
}

/** Takes all that is kept to a file and back, and erases it. */
export function TakeAlong(): ReactElement {
  const isEmpty = useKeptNames().length === 0;
  const [deed, setDeed] = useState<Deed>({ told: "" });
  const [isErasing, setErasing] = useState(false);
  const confirmation = useRef<HTMLButtonElement>(null);
  const eraser = useRef<HTMLButtonElement>(null);

  async function open({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const [file] = target.files ?? [];
    if (!file) return;
    try {
      const before = replaceKept(readBackup(await file.text()));
      setDeed({ told: `All that ${file.name} holds is kept now.`, before });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setDeed({ told: `Nothing was taken from ${file.name}: ${reason}. All is as it was.` });
    }
    target.value = ""; // so that the same file can be opened again
  }
  function erase(): void {
    const before = allKept();
    eraseKept();
    setErasing(false);
    setDeed({ told: "All is erased.", before });
    eraser.current?.focus();
  }
  function undo(before: Readonly<Record<string, string>>): void {
    replaceKept(before);
    setDeed({ told: "All is as it was." });
    eraser.current?.focus(); // the button that was pressed goes
  }
  return (
    <>
      <div className={styles.actions}>
        <button
          type="button"
          className={buttons.plain}
          disabled={isEmpty}
          onClick={() => saveFile("underhood.json", backupText(allKept()))}
        >
          Save to a file
        </button>
        <label className={`${buttons.plain} ${styles.file}`}>
          Open a file
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void open(event)}
          />
        </label>
        <button
          ref={eraser}
          type="button"
          className={buttons.plain}
          aria-expanded={isErasing}
          onClick={() => {
            setErasing(!isErasing);
            requestAnimationFrame(() => confirmation.current?.focus());
          }}
        >
          Erase all…
        </button>
      </div>
      {isErasing && (
        <p className={styles.confirmation}>
          Drawing, changed cells, progress, exercises, answers and predictions: all of it goes.
          <button ref={confirmation} type="button" className={buttons.primary} onClick={erase}>
            Erase all
          </button>
          <button
            type="button"
            className={buttons.plain}
            onClick={() => {
              setErasing(false);
              eraser.current?.focus();
            }}
          >
            Keep it
          </button>
        </p>
      )}
      <p className={styles.told}>
        <span role="status">{deed.told}</span>
        {deed.before && (
          <button
            type="button"
            className={buttons.plain}
            onClick={() => deed.before && undo(deed.before)}
          >
            Undo
          </button>
        )}
      </p>
    </>
  );
}
