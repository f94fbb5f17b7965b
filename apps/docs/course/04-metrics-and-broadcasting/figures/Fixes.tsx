import type { ReactElement } from "react";
import styles from "./BroadcastAnimator.module.css";
import { fixesFor } from "./fixesFor.ts";
import { shapeText } from "./readShape.ts";

interface FixesProps {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly onFix: (first: string, second: string) => void;
}

/** What might have been meant by two shapes that clash. */
export function Fixes({ first, second, onFix }: FixesProps): ReactElement {
  const fixes = fixesFor(first, second);
  if (fixes.length === 0) {
    return (
      <p className={styles.fixes}>No 1 makes these fit: one of the two is not what was meant.</p>
    );
  }
  return (
    <ul className={styles.fixes}>
      {fixes.map(({ side, shape, code, why }) => (
        <li key={code}>
          <button
            type="button"
            onClick={() => {
              const shapes = { first, second, [side]: shape };
              onFix(shapeText(shapes.first), shapeText(shapes.second));
            }}
          >
            <code>{code}</code>
          </button>
          {why}
        </li>
      ))}
    </ul>
  );
}
