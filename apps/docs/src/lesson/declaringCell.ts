import type { Cell } from "../cells/parseCells.ts";

/** The cell of a program that declares a name at its top level, or undefined. */
export function declaringCell(cells: readonly Cell[], name: string): Cell | undefined {
  const declaration = new RegExp(
    String.raw`^(?:const|let|var|function|class) (?:\{[^}]*|\[[^\]]*)?(?<![\w$.])${name}\b`,
    "m",
  );
  return cells.find(({ code }) => declaration.test(code));
}
