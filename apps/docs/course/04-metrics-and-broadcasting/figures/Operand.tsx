import type { ReactElement, ReactNode } from "react";
import { placeOf } from "../../03-arrays-and-tensors/figures/smallTensor.ts";
import styles from "./BroadcastAnimator.module.css";
import { shapeText } from "./readShape.ts";
import { type Broadcast, heldAt, type Side, sizeOf, usedShape } from "./stretch.ts";
import { TensorDrawing } from "./TensorDrawing.tsx";
import { countText, tellMemory } from "./tellBroadcast.ts";
import { zoomOf } from "./zoomOf.ts";

interface OperandProps {
  readonly broadcast: Broadcast;
  readonly side: Side;
  readonly step: number;
}

/** Tensors of more numbers are drawn without them. */
const mostWritten = 24;

/** One of the two tensors, and how many numbers of it are held and used. */
export function Operand({ broadcast, side, step }: OperandProps): ReactElement {
  const [held, used] = tellMemory(broadcast, side, step);
  return (
    <div className={styles.tensor}>
      <p className={styles.label}>
        <b>{side}</b> <code>{shapeText(broadcast[side])}</code>
        <span>
          held <b>{held}</b>, used <b>{used}</b>
        </span>
      </p>
      <TensorDrawing
        own={broadcast[side]}
        used={usedShape(broadcast, side, step)}
        zoom={zoomOf(broadcast)}
        numbers={numbersOf(broadcast)?.[side]}
      />
    </div>
  );
}

interface SumProps extends Omit<OperandProps, "side"> {
  /** What stands in its place when the two clash. */
  readonly children: ReactNode;
}

/** The sum of the two tensors, once the rule has gone through all axes. */
export function Sum({ broadcast, step, children }: SumProps): ReactElement {
  const { result, end } = broadcast;
  const isThere = result !== undefined && step >= end;
  return (
    <div className={styles.tensor}>
      <p className={styles.label}>
        <b>first + second</b> <code>{isThere ? shapeText(result) : "?"}</code>
        <span>{isThere ? <b>{countText(sizeOf(result))}</b> : "no"} numbers</span>
      </p>
      {children || (
        <TensorDrawing
          own={isThere ? result : [0]}
          used={isThere ? result : [0]}
          zoom={zoomOf(broadcast)}
          numbers={numbersOf(broadcast)?.sum}
        />
      )}
    </div>
  );
}

/** 1, 2, 3 … in the first, 10, 20, 30 … in the second, and their sums; undefined where they are many. */
function numbersOf(broadcast: Broadcast): Record<Side | "sum", number[]> | undefined {
  const { first, second, result = [] } = broadcast;
  if ([first, second, result].some((shape) => sizeOf(shape) > mostWritten)) return undefined;
  const counted = (shape: readonly number[], unit: number) =>
    Array.from({ length: sizeOf(shape) }, (_, i) => (i + 1) * unit);
  const numbers = { first: counted(first, 1), second: counted(second, 10) };
  const sum = Array.from({ length: sizeOf(result) }, (_, i) => {
    const place = placeOf(i, result);
    const part = (side: Side) => numbers[side][heldAt(broadcast[side], place).index] ?? 0;
    return part("first") + part("second");
  });
  return { ...numbers, sum };
}
