import { type KeyboardEvent, type ReactElement, useRef } from "react";
import styles from "./AxisExplorer.module.css";
import type { Collapsed } from "./collapse.ts";
import { moveInResult } from "./moveInResult.ts";
import { Sheets } from "./Sheets.tsx";
import { listText, numberText, placeOf } from "./smallTensor.ts";

interface ResultCellsProps {
  readonly result: Collapsed;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** The numbers of the result; the one that is chosen, by pointing or by the arrow keys, has its sources marked. */
export function ResultCells({ result, chosen, onChoose }: ResultCellsProps): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  function move(event: KeyboardEvent): void {
    const to = moveInResult(event.key, chosen, result.shape);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(to);
    group.current?.querySelectorAll("button")[to]?.focus();
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div ref={group} role="group" aria-label="The numbers of the result" onKeyDown={move}>
      <Sheets
        tensor={result}
        cell={(index) => (
          <button
            key={index}
            type="button"
            className={styles.resultCell}
            aria-pressed={index === chosen}
            aria-label={`${listText(placeOf(index, result.shape))}: ${numberText(result.data[index] ?? 0)}`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => onChoose(index)}
            onPointerEnter={() => onChoose(index)}
          >
            {numberText(result.data[index] ?? 0)}
          </button>
        )}
      />
    </div>
  );
}
