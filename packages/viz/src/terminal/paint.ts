import type { Rgb } from "../cellColour.ts";

/** A piece of a line in a terminal, with its colours if it has any. */
export interface Stroke {
  readonly text: string;
  readonly ink?: Rgb | undefined;
  readonly paper?: Rgb | undefined;
}

/** How pictures are drawn in a terminal. */
export interface TerminalStyle {
  /** Colours and block characters; otherwise plain ASCII. */
  readonly color: boolean;
  /** The columns that there are. */
  readonly width: number;
}

/** Writes a line of strokes; without colour only their texts remain. */
export function paint(strokes: readonly Stroke[], { color }: TerminalStyle): string {
  if (!color)
    return strokes
      .map(({ text }) => text)
      .join("")
      .trimEnd();
  let codes = "";
  const painted = strokes.map(({ text, ink, paper }) => {
    const wanted = [
      ...(ink ? [`38;5;${index(ink)}`] : []),
      ...(paper ? [`48;5;${index(paper)}`] : []),
    ].join(";");
    if (wanted === codes) return text;
    const change = `\u001b[${codes === "" ? "" : "0;"}${wanted === "" ? "0" : wanted}m`;
    codes = wanted;
    return (wanted === "" ? "\u001b[0m" : change) + text;
  });
  return painted.join("") + (codes === "" ? "" : "\u001b[0m");
}

const cubeLevels = [0, 95, 135, 175, 215, 255] as const;

/**
 * The nearest of the 256 colours that nearly every terminal has (24-bit colour is missing in some that are still in wide use):
 * a cube of 6×6×6 from 16 on, and 24 greys from 232 on.
 */
function index(colour: Rgb): number {
  const steps = colour.map((byte) => nearest(cubeLevels, byte));
  const [red = 0, green = 0, blue = 0] = steps;
  const cube = colour.reduce(
    (sum, byte, i) => sum + ((cubeLevels[steps[i] ?? 0] ?? 0) - byte) ** 2,
    0,
  );
  const mean = (colour[0] + colour[1] + colour[2]) / 3;
  const greyStep = Math.min(23, Math.max(0, Math.round((mean - 8) / 10)));
  const grey = colour.reduce((sum, byte) => sum + (8 + 10 * greyStep - byte) ** 2, 0);
  return grey < cube ? 232 + greyStep : 16 + 36 * red + 6 * green + blue;
}

function nearest(levels: readonly number[], byte: number): number {
  return levels.reduce(
    (best, level, i) => (Math.abs(level - byte) < Math.abs((levels[best] ?? 0) - byte) ? i : best),
    0,
  );
}
