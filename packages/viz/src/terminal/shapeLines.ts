import { alignedAxes } from "../alignedAxes.ts";
import type { ShapeDiagramPicture } from "../shapeDiagram.ts";
import { gridLines } from "./gridLines.ts";
import type { TerminalStyle } from "./paint.ts";

/** Writes shapes aligned from the right, with what results and the verdict on each axis. */
export function shapeLines({ operands }: ShapeDiagramPicture, style: TerminalStyle): string[] {
  const axes = alignedAxes(operands.map(({ shape }) => shape));
  const clash = axes.some(({ verdict }) => verdict === "clash");
  const sizes = operands.map((_, row) =>
    axes.map(({ sizes, result }) => {
      const size = sizes[row];
      if (result === undefined || size === result) return String(size ?? "");
      return size === undefined ? `-> ${result}` : `${size} -> ${result}`;
    }),
  );
  const names = operands.map(({ name }, i) => name ?? `shape ${i + 1}`);
  if (axes.length === 0) return [...names, "result"].map((name) => `${name} []`);
  const results = axes.map(({ result }) => (result === undefined ? "!!" : String(result)));
  return gridLines(
    {
      headings: axes.map(({ axis }) => `axis ${axis}`),
      names: [...names, clash ? "no result" : "result", ""],
      rows: [...sizes, results, axes.map(({ verdict }) => verdict)],
      gap: 3,
    },
    style,
  );
}
