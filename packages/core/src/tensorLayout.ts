import type { Shape } from "./shape.ts";

/** How the numbers of a tensor are set out in lines. */
export interface Layout {
  /** How many items stay at either end of an axis that has more than twice as many. */
  readonly edge: number;
  /** How many characters a number takes. */
  readonly columnWidth: number;
  /** How many characters a line may take. */
  readonly lineWidth: number;
}

/** The places, counted row by row, of the values that are not left out. */
export function shownOffsets(shape: Shape, edge: number): number[] {
  return shape.reduce<number[]>(
    (offsets, size) =>
      offsets.flatMap((offset) =>
        shownItems(size, edge)
          .filter((item) => item !== gap)
          .map((item) => offset * size + item),
      ),
    [0],
  );
}

/**
 * Sets out texts, one for each shown value in order, as nested rows in brackets. Between two rows
 * stand as many line breaks as they have axes; `indent` is how far the first bracket is from the
 * left.
 */
export function layOut(
  texts: Iterator<string, undefined>,
  [size, ...inner]: Shape,
  layout: Layout,
  indent: number,
): string {
  if (size === undefined) {
    return texts.next().value ?? "";
  }
  const margin = " ".repeat(indent + 1);
  const items = shownItems(size, layout.edge).map((item) => {
    if (item !== gap) return layOut(texts, inner, layout, indent + 1);
    return inner.length === 0 ? " ..." : "...";
  });
  if (inner.length > 0) {
    return `[${items.join(`,${"\n".repeat(inner.length)}${margin}`)}]`;
  }
  const room = Math.floor((layout.lineWidth - indent) / (layout.columnWidth + ", ".length));
  const perLine = Math.min(Math.max(1, room), items.length);
  const lines = inGroups(items, perLine).map((group) => group.join(", "));
  return `[${lines.join(`,\n${margin}`)}]`;
}

/** Stands among the items of an axis for those that are left out. */
const gap = "gap";

function shownItems(size: number, edge: number): (number | typeof gap)[] {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  return size <= 2 * edge ? range(0, size) : [...range(0, edge), gap, ...range(size - edge, size)];
}

function inGroups(items: readonly string[], length: number): string[][] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, i) => items.slice(i * length, (i + 1) * length));
}
