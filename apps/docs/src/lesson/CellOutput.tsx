import type { ReactElement } from "react";
import type { CellProblem } from "../cells/cellProblem.ts";
import styles from "./Cell.module.css";
import type { CellState } from "./CellState.ts";
import { ExplanationBox } from "./ExplanationBox.tsx";
import { Pictures } from "./Pictures.tsx";
import { TensorChip } from "./TensorChip.tsx";

/** What a cell shows: as recorded, then as its reader's own run left it. */
export function CellOutput({
  name,
  html,
  tensor: recordedTensor,
  state: { outcome },
}: {
  readonly name: string;
  readonly html: string;
  /** What the last of the recorded pictures shows, if that is a tensor. */
  readonly tensor: string | undefined;
  readonly state: Pick<CellState, "outcome">;
}): ReactElement {
  const tensor = outcome ? outcome.tensor : recordedTensor;
  return (
    <>
      <div className={styles.output} data-output={outcome ? "own" : "recorded"}>
        <Pictures html={html} pictures={outcome?.pictures} />
        {tensor !== undefined && <TensorChip description={tensor} />}
      </div>
      {outcome?.problem && (
        <p className={styles.problem} role="alert">
          {placeOf(outcome.problem, name)}
          {outcome.problem.message}
        </p>
      )}
      {outcome?.explanation && <ExplanationBox explanation={outcome.explanation} />}
    </>
  );
}

/** Where a problem is, seen from a cell: in one of its lines, or in a function of an earlier cell. */
function placeOf({ cell, line }: CellProblem, name: string): string {
  if (line === undefined) return "";
  return cell === name ? `Line ${line}: ` : `Line ${line} of cell “${cell}”: `;
}
