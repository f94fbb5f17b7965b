import { Fragment, type ReactElement } from "react";
import { keepDrawing, keptDrawing } from "../../pad/keptDrawing.ts";
import { lendDrawing, shownDrawing } from "../../pad/shownDrawing.ts";
import { useLesson } from "../Lesson.tsx";
import styles from "./share.module.css";
import { type ArrivedChanges, useArrivingChanges } from "./useArrivingChanges.ts";

/** Says, at the top of a lesson, what of it has come with a link. */
export function ArrivalNotice(): ReactElement | null {
  const { session, settings } = useLesson();
  const [arrival, forget] = useArrivingChanges(session, settings);
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
  const goBack = () => {
    for (const name of arrival.cells) session.reset(name);
    session.receive(arrival.own, "earlier visit");
    settings.receive({});
    lendDrawing(undefined);
    dismiss();
  };
  const keep = () => {
    session.adopt();
    if (arrival.hasDrawing && keptDrawing.now().length === 0) keepDrawing(shownDrawing.now());
    dismiss();
  };
  return (
    <div className={styles.notice} role="status">
      {arrival.cells.length > 0 && <ArrivedCells arrival={arrival} />}
      {(arrival.hasDrawing || arrival.hasSettings) && (
        <p>{besidesWords(arrival.hasDrawing, arrival.hasSettings)}</p>
      )}
      <div className={styles.actions}>
        <button type="button" onClick={goBack}>
          {goBackWords(arrival)}
        </button>
        <button type="button" onClick={keep}>
          {arrival.cells.length > 0 ? "Keep it as mine" : "All right"}
        </button>
      </div>
    </div>
  );
}

function ArrivedCells({
  arrival: { cells, own },
}: {
  readonly arrival: ArrivedChanges;
}): ReactElement {
  return (
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
      {own.length > 0 && ` What you had made of ${listOf(own)} is kept until you run or change it.`}
    </p>
  );
}

function goBackWords({ cells, own }: ArrivedChanges): string {
  if (own.length > 0) return "Back to my own code";
  return cells.length > 0 ? "Take the lesson’s own code" : "Without them";
}

function besidesWords(hasDrawing: boolean, hasSettings: boolean): string {
  const figures = hasSettings ? "The figures stand as its sender had set them." : "";
  const drawing = hasDrawing
    ? "It lends its sender’s drawing: on this page that is myDigit, until you draw. What you drew before stays kept."
    : "";
  return `${drawing} ${figures}`.trim();
}

function listOf(cells: readonly { readonly name: string }[]): string {
  return cells.map(({ name }) => `“${name}”`).join(", ");
}

/** The id of a cell in the page. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll(" ", "-")}`;
}
