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
  const { cells, own } = arrival;
  const goBack = () => {
    for (const name of cells) session.reset(name);
    session.receive(own, "earlier visit");
    dismiss();
  };
  const keep = () => {
    session.adopt();
    dismiss();
  };
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
        {own.length > 0 &&
          ` What you had made of ${listOf(own)} is kept until you run or change it.`}
      </p>
      <div className={styles.actions}>
        <button type="button" onClick={goBack}>
          {own.length > 0 ? "Back to my own code" : "Take the lesson’s own code"}
        </button>
        <button type="button" onClick={keep}>
          Keep it as mine
        </button>
      </div>
    </div>
  );
}

function listOf(cells: readonly { readonly name: string }[]): string {
  return cells.map(({ name }) => `“${name}”`).join(", ");
}

/** The id of a cell in the page. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll(" ", "-")}`;
}
