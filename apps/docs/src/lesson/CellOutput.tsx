import type { Picture } from "@underhood/viz";
import { type ReactElement, useEffect, useRef } from "react";
import type { CellProblem } from "../cells/cellProblem.ts";
import styles from "./Cell.module.css";
import type { CellState } from "./LessonSession.ts";
import { RecordedHtml } from "./RecordedHtml.tsx";

/** What a cell shows: as recorded, then as its reader's own run left it. */
export function CellOutput({
  name,
  html,
  state,
}: {
  readonly name: string;
  readonly html: string;
  readonly state: CellState;
}): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const pictures = state.outcome?.pictures;
  const problem = state.outcome?.problem;
  useEffect(() => {
    if (!pictures) return;
    let isCurrent = true;
    void draw(pictures).then((drawn) => {
      if (isCurrent) place.current?.replaceChildren(...drawn);
    });
    return () => {
      isCurrent = false;
    };
  }, [pictures]);
  return (
    <>
      <div className={styles.output}>
        <RecordedHtml ref={place} html={html} />
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {placeOf(problem, name)}
          {problem.message}
        </p>
      )}
    </>
  );
}

/** Where a problem is, seen from a cell: in one of its lines, or in a function of an earlier cell. */
function placeOf({ cell, line }: CellProblem, name: string): string {
  if (line === undefined) return "";
  return cell === name ? `Line ${line}: ` : `Line ${line} of cell “${cell}”: `;
}

/** Draws pictures, fetching no more for it than they need: the library for charts is large. */
async function draw(pictures: readonly Picture[]): Promise<Element[]> {
  const { isDrawing, renderToDom } = await import("@underhood/viz/drawings");
  if (pictures.every(isDrawing)) return pictures.map((picture) => renderToDom(picture));
  const viz = await import("@underhood/viz");
  return pictures.map((picture) => viz.renderToDom(picture));
}
