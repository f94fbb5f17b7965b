import { Fragment, type ReactElement } from "react";
import { keepDrawing, keptDrawing } from "../../pad/keptDrawing.ts";
import { lendDrawing, shownDrawing } from "../../pad/shownDrawing.ts";
import { cellId } from "../cellId.ts";
import { useLesson } from "../Lesson.tsx";
import styles from "./share.module.css";
import { type ArrivedChanges, useArrivingChanges } from "./useArrivingChanges.ts";

/**
 * Says, at the top of a lesson, what of it has come with a link. It is there from the beginning, but
 * unseen: what is filled in before the page is awake (see `RestoreAtOnce`) has all its words.
 */
export function ArrivalNotice(): ReactElement {
  const { session, settings } = useLesson();
  const [arrival, forget] = useArrivingChanges(session, settings);
  const dismiss = () => {
    history.replaceState(history.state, "", location.pathname + location.search);
    forget();
  };
  if (arrival && "problem" in arrival) {
    return (
      <div key="problem" className={styles.notice} role="alert">
        <p>Nothing was taken from the link: {arrival.problem}.</p>
        <button type="button" onClick={dismiss}>
          All right
        </button>
      </div>
    );
  }
  const goBack = () => {
    for (const name of arrival?.cells ?? []) session.reset(name);
    session.receive(arrival?.own ?? [], "earlier visit");
    settings.receive({});
    lendDrawing(undefined);
    dismiss();
  };
  const keep = () => {
    session.adopt();
    if (arrival?.hasDrawing && keptDrawing.now().length === 0) keepDrawing(shownDrawing.now());
    dismiss();
  };
  return (
    <div
      id="arrival"
      className={`${styles.notice} ${styles.arrival}`}
      role="status"
      data-brought={arrival && partsOf(arrival)}
      data-alive={arrival !== undefined}
      suppressHydrationWarning
    >
      <p className={styles.ofCells}>
        <strong>This link brought changed code</strong> (
        {arrival ? <span key="arrived">{linksTo(arrival.cells)}</span> : <Awaited />}). It may be by
        anybody. Nothing of it has run: look at it first, then press Run.
        <span className={styles.ofOwn}>
          {" "}
          What you had made of{" "}
          {arrival ? <span key="arrived">{listOf(arrival.own)}</span> : <Awaited />} is kept until
          you run or change it.
        </span>
      </p>
      <p className={styles.ofDrawing}>
        It lends its sender’s drawing: on this page that is myDigit, until you draw. What you drew
        before stays kept.
      </p>
      <p className={styles.ofSettings}>The figures stand as its sender had set them.</p>
      <div className={styles.actions}>
        <button type="button" onClick={goBack}>
          <span className={styles.ofOwn}>Back to my own code</span>
          <span className={styles.ofLesson}>Take the lesson’s own code</span>
          <span className={styles.ofNoCells}>Without them</span>
        </button>
        <button type="button" onClick={keep}>
          <span className={styles.ofCells}>Keep it as mine</span>
          <span className={styles.ofNoCells}>All right</span>
        </button>
      </div>
    </div>
  );
}

/** What is named once a link has been read. React does not look into it before. */
function Awaited(): ReactElement {
  return (
    <span
      data-awaited=""
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}

/** What a link brought, in words by which the style sheet chooses what is said. */
function partsOf({ cells, own, hasDrawing, hasSettings }: ArrivedChanges): string {
  const parts = {
    cells: cells.length > 0,
    own: own.length > 0,
    drawing: hasDrawing,
    settings: hasSettings,
  };
  return Object.entries(parts)
    .filter(([, is]) => is)
    .map(([part]) => part)
    .join(" ");
}

function linksTo(cells: readonly string[]): ReactElement[] {
  return cells.map((name, i) => (
    <Fragment key={name}>
      {i > 0 && ", "}
      <a href={`#${cellId(name)}`}>{name}</a>
    </Fragment>
  ));
}

function listOf(cells: readonly { readonly name: string }[]): string {
  return cells.map(({ name }) => `“${name}”`).join(", ");
}
