import { Fragment, type ReactElement } from "react";
import type { LessonSession } from "../LessonSession.ts";
import styles from "./share.module.css";
import { useArrivingChanges } from "./useArrivingChanges.ts";

/** Says, at the top of a lesson, that some of its cells have come with a link. */
export function ArrivalNotice({
  session,
}: {
  readonly session: LessonSession;
}): ReactElement | null {
  const [arrival, forget] = useArrivingChanges(session);
  if (!arrival) return null;
  const dismiss = () => {
    history.replaceState(history.state, "", location.pathname + location.search);
    forget();
  };
  if ("problem" in arrival) {
    return (
      <div className={styles.notice} role="alert">
        <p>Nothing was taken from the link: {arrival.problem}.</p>
        <button type="button" onClick={dismiss}>
          All right
        </button>
      </div>
    );
  }
  const { cells } = arrival;
  return (
    <div className={styles.notice} role="status">
      <p>
        <strong>This link brought changed code</strong> for{" "}
        {cells.length === 1 ? "the cell " : `${cells.length} cells: `}
        {cells.map((name, i) => (
          <Fragment key={name}>
            {i > 0 && ", "}
            <a href={`#${cellId(name)}`}>{name}</a>
          </Fragment>
        ))}
        . It may be by anybody. Nothing of it has run: look at it first, then press Run.
      </p>
      <button
        type="button"
        onClick={() => {
          for (const name of cells) session.reset(name);
          dismiss();
        }}
      >
        Take the lesson’s own code
      </button>
    </div>
  );
}

/** The id of a cell in the page. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll(" ", "-")}`;
}
