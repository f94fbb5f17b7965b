import { placeCells } from "./placeCells.ts";
import type { Broadcast } from "./stretch.ts";

/** The room that a drawing has, in units of its cells at their usual size. */
export const room = { width: 250, height: 104 };

/** So much larger are the cells of tiny tensors. */
const most = 1.7;

/**
 * How much larger than usual the cells of both tensors and of their sum can be drawn, 1..1.7: what is
 * small fills its room, and nothing changes its size while the rule goes through the axes.
 */
export function zoomOf({ first, second, result }: Broadcast): number {
  const drawn = [first, second, result ?? []].map(placeCells);
  const [width, height] = (["width", "height"] as const).map((side) =>
    Math.max(...drawn.map((placed) => placed[side])),
  );
  const fits = Math.min(room.width / ((width ?? 0) + 2), room.height / ((height ?? 0) + 8));
  return Math.max(1, Math.min(most, fits));
}
