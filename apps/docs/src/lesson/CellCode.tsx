import type { ReactElement, RefObject } from "react";
import type { CellState } from "./CellState.ts";
import { EditableCode, type EditableCodeHandle } from "./EditableCode.tsx";
import { useLesson } from "./Lesson.tsx";

/** The code of a cell, with the line marked at which it failed. */
export function CellCode({
  name,
  state: { code, outcome, isStale },
  onRun,
  onLeave,
  handle,
}: {
  readonly name: string;
  readonly state: CellState;
  readonly onRun: () => void;
  readonly onLeave: () => void;
  readonly handle: RefObject<EditableCodeHandle | null>;
}): ReactElement {
  const { session } = useLesson();
  const problem = outcome?.problem;
  return (
    <EditableCode
      label={`Code of cell ${name}`}
      code={code}
      line={problem?.cell === name && isStale !== "changed" ? problem.line : undefined}
      onChange={(text) => session.edit(name, text)}
      onRun={onRun}
      onLeave={onLeave}
      handle={handle}
    />
  );
}
