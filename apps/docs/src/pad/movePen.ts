import { type Point, padSize } from "./stroke.ts";

/**
 * The keys that move the pen, and which way. Home, End, Page Up and Page Down lie around the
 * number pad's middle as the diagonals do, so they are the diagonals here.
 */
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  Home: [-1, -1],
  PageUp: [1, -1],
  End: [-1, 1],
  PageDown: [1, 1],
};

/** Where the pen starts: the middle of the pad. */
export const restingPen: Point = { x: padSize / 2, y: padSize / 2 };

/**
 * The pen one machine pixel further in the direction of an arrow key (or diagonally: Home,
 * End, Page Up, Page Down), held inside the pad; undefined when the key is none of these.
 */
export function movePen(pen: Point, key: string): Point | undefined {
  const direction = directions[key];
  return direction && { x: inside(pen.x + direction[0]), y: inside(pen.y + direction[1]) };
}

function inside(coordinate: number): number {
  return Math.min(padSize, Math.max(0, coordinate));
}
