import CodeBlock from "@theme/CodeBlock";
import { type ReactElement, useState } from "react";
import type { ExercisePage } from "./ExercisePage.ts";

/** A right answer, which is fetched when somebody wants to see it. */
export function Solution({ fetchAnswers }: Pick<ExercisePage, "fetchAnswers">): ReactElement {
  const [solution, setSolution] = useState<string>();
  const [isUnreachable, setUnreachable] = useState(false);

  async function fetchIt(): Promise<void> {
    setUnreachable(false);
    try {
      setSolution((await fetchAnswers()).solution);
    } catch {
      setUnreachable(true);
    }
  }
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && solution === undefined) void fetchIt();
      }}
    >
      <summary>The solution</summary>
      {solution !== undefined && <CodeBlock language="ts">{solution}</CodeBlock>}
      {isUnreachable && (
        <p role="alert">It could not be fetched. Are you offline? Close it and open it again.</p>
      )}
    </details>
  );
}
