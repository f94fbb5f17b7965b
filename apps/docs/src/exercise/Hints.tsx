import type { ReactElement } from "react";
import { WithCode } from "../lesson/WithCode.tsx";

/** Hints one behind the other: each is found inside the one before. */
export function Hints({
  hints: [hint, ...others],
  number = 1,
}: {
  readonly hints: readonly string[];
  readonly number?: number;
}): ReactElement | null {
  if (hint === undefined) return null;
  return (
    <details>
      <summary>
        {number === 1 ? "A hint" : others.length === 0 ? "The last hint" : "Another hint"}
      </summary>
      <p>
        <WithCode text={hint} />
      </p>
      <Hints hints={others} number={number + 1} />
    </details>
  );
}
