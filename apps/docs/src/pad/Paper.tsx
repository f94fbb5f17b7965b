import {
  type Dispatch,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useRef,
  useState,
} from "react";
import styles from "./DrawingPad.module.css";
import type { PadAction, PadState } from "./drawing.ts";
import { movePen, restingPen } from "./movePen.ts";
import { type Point, padSize, penWidth } from "./stroke.ts";
import { strokePath } from "./strokePath.ts";

interface PaperProps {
  readonly pad: PadState;
  readonly act: Dispatch<PadAction>;
}

/** The paper, and the pen that keys move over it. */
export function Paper({ pad, act }: PaperProps): ReactElement {
  const [pen, setPen] = useState<Point>(restingPen);

  const pointer = useRef<number>(undefined);

  // The first finger draws; others, and the other buttons of a mouse, do nothing.
  function press(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || pointer.current !== undefined) return;
    pointer.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    act({ do: "begin", at: pointOn(event.currentTarget, event) });
  }
  function drag(event: PointerEvent<HTMLElement>): void {
    const paper = event.currentTarget;
    if (event.pointerId !== pointer.current) return;
    const sampled = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const through = (sampled.length > 0 ? sampled : [event]).map((at) => pointOn(paper, at));
    act({ do: "extend", through });
  }
  function release(event: PointerEvent<HTMLElement>): void {
    pointer.current = undefined;
    setPen(pointOn(event.currentTarget, event));
    act({ do: "lift" });
  }
  function key(event: KeyboardEvent): void {
    if (event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== "z") return;
      event.preventDefault();
      act({ do: "undo" });
      return;
    }
    const moved = movePen(pen, event.key);
    const toggled = event.key === " " || event.key === "Enter";
    if (!moved && !toggled) return;
    event.preventDefault();
    if (moved) {
      setPen(moved);
      act({ do: "extend", through: [moved] });
    } else if (!event.repeat) {
      act(pad.penDown ? { do: "lift" } : { do: "begin", at: pen });
    }
  }

  return (
    <div
      className={styles.paper}
      role="application"
      aria-label={`Drawing pad, ${padWords(pad)}. Arrow keys move the pen, Space puts it down and lifts it.`}
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={drag}
      onLostPointerCapture={release}
      onKeyDown={key}
      onBlur={() => act({ do: "lift" })}
    >
      <svg viewBox={`0 0 ${padSize} ${padSize}`} aria-hidden="true">
        {pad.strokes.length === 0 && (
          <text x={padSize / 2} y={padSize / 2 - 3} className={styles.invitation}>
            Draw a 3 or a 7
          </text>
        )}
        <path
          className={styles.ink}
          d={pad.strokes.map(strokePath).join("")}
          strokeWidth={penWidth}
        />
        <circle
          className={pad.penDown ? styles.penDown : styles.penUp}
          cx={pen.x}
          cy={pen.y}
          r={penWidth / 2}
        />
      </svg>
    </div>
  );
}

function padWords({ strokes, penDown }: PadState): string {
  const drawn = strokes.length === 1 ? "1 stroke" : `${strokes.length} strokes`;
  return `${strokes.length === 0 ? "empty" : drawn}, pen ${penDown ? "down" : "up"}`;
}

function pointOn(paper: HTMLElement, at: { clientX: number; clientY: number }): Point {
  const box = paper.getBoundingClientRect();
  return {
    x: ((at.clientX - box.left) / box.width) * padSize,
    y: ((at.clientY - box.top) / box.height) * padSize,
  };
}
