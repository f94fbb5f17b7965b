import Link from "@docusaurus/Link";
import { Fragment, type ReactElement } from "react";
import { type KeptExercises, keptExercises } from "../exercise/keptExercises.ts";
import { editsPrefix, keptEdits, noEdits } from "../keep/keptEdits.ts";
import { keptProgress, noProgress, type Progress } from "../keep/keptProgress.ts";
import { isLessonName, lessonPath, lessonTitle } from "../keep/lessonNames.ts";
import { useKept } from "../keep/useKept.ts";
import { useKeptNames } from "../keep/useKeptNames.ts";
import { cellId } from "../lesson/cellId.ts";
import styles from "./yours.module.css";

/** What is kept of each lesson: which cells have run, which are changed, which exercises are solved. */
export function KeptLessons(): ReactElement {
  const names = useKeptNames();
  const progress = useKept(keptProgress, noProgress);
  const lessons = lessonsIn(names, progress);
  if (lessons.length === 0) {
    return (
      <p>
        Nothing yet. Open <Link to="/course">the course</Link>, run a cell or change one, and it
        will stand here.
      </p>
    );
  }
  return (
    <dl className={styles.lessons}>
      {lessons.map((lesson) => (
        <KeptLesson key={lesson} lesson={lesson} progress={progress[lesson]} />
      ))}
    </dl>
  );
}

function KeptLesson({
  lesson,
  progress,
}: {
  readonly lesson: string;
  readonly progress: Progress[string] | undefined;
}): ReactElement {
  const edits = useKept(keptEdits(lesson), noEdits);
  const exercises = Object.values(useKept(keptExercises(lesson), noExercises));
  const solved = exercises.filter(({ isSolved }) => isSolved).length;
  const begun = exercises.length - solved;
  const path = lessonPath(lesson);
  return (
    <>
      <dt>
        <Link to={path}>{lessonTitle(lesson)}</Link>
      </dt>
      <dd>
        {progress ? `${progress.ran.length} of ${progress.of} cells have run. ` : ""}
        {solved > 0 && `${solved} ${solved === 1 ? "exercise" : "exercises"} solved. `}
        {begun > 0 && `${begun} begun. `}
        {edits.length > 0 && (
          <>
            You have changed{" "}
            {edits.map(({ name }, i) => (
              <Fragment key={name}>
                {i > 0 && ", "}
                <Link to={`${path}#${cellId(name)}`}>{name}</Link>
              </Fragment>
            ))}
            .
          </>
        )}
      </dd>
    </>
  );
}

const noExercises: KeptExercises = {};

function lessonsIn(names: readonly string[], progress: Progress): string[] {
  const ofNames = names
    .filter((name) => name.startsWith(editsPrefix) || name.startsWith("exercises/"))
    .map((name) => name.slice(name.indexOf("/") + 1));
  return [...new Set([...ofNames, ...Object.keys(progress)])].filter(isLessonName).sort();
}
