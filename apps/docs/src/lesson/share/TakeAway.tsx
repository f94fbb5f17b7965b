import { type ReactElement, useState } from "react";
import { myDigitOf } from "../../pad/myDigit.ts";
import { shownDrawing } from "../../pad/shownDrawing.ts";
import { useLesson } from "../Lesson.tsx";
import { saveFile } from "./saveFile.ts";
import styles from "./share.module.css";

/** Hands the reader the lesson as a small project for Node; what makes it is fetched then. */
export function TakeAway(): ReactElement {
  const { page, cells, session } = useLesson();
  const [trouble, setTrouble] = useState("");

  async function take(): Promise<void> {
    try {
      const { projectZip } = await import("../../takeaway/projectZip.ts");
      const { image: myDigit } = await myDigitOf(shownDrawing.now());
      const now = cells.map(({ name }) => ({ name, code: session.stateOf(name).code }));
      const { name, bytes } = projectZip({ lesson: page.lesson, cells: now, myDigit });
      saveFile(name, bytes, "application/zip");
      setTrouble("");
    } catch {
      setTrouble("what makes the project could not be fetched");
    }
  }
  return (
    <>
      <button
        type="button"
        className={styles.action}
        title="Download this lesson, with your changes, as a project for Node: npm i && npm start"
        onClick={() => void take()}
      >
        Take it with you
      </button>
      <span className={styles.said} role="status">
        {trouble}
      </span>
    </>
  );
}
