/** One drawn place of a tensor. */
export interface PlacedCell {
  /** Where it is in the tensor: its last three axes at most. */
  readonly place: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** What stands where places are left out. */
export interface Dots {
  readonly text: "…" | "⋮";
  readonly x: number;
  readonly y: number;
}

/** What of a tensor is drawn: its places, and dots where some are left out. */
export interface Placed {
  readonly cells: readonly PlacedCell[];
  readonly dots: readonly Dots[];
  readonly width: number;
  readonly height: number;
}

/** The side of a cell. */
export const cellSize = 24;
const dotsSize = 14;
const sheetGap = 12;
/** Of a longer axis only some places are drawn. */
const mostColumns = 6;
const mostRows = 4;
const mostSheets = 3;

/** Lays a tensor out as sheets of rows of cells, the middle of long axes left out. */
export function placeCells(shape: readonly number[]): Placed {
  const drawn = shape.slice(-3);
  const [sheets = 1, rows = 1, columns = 1] = [
    ...Array.from({ length: 3 - drawn.length }, () => 1),
    ...drawn,
  ];
  const across = placesAlong(columns, mostColumns, 2, cellSize, 0);
  const down = placesAlong(rows, mostRows, 2, cellSize, 0);
  const sheetPlaces = placesAlong(sheets, mostSheets, 2, across.length, sheetGap);
  const cells: PlacedCell[] = [];
  const middle = down.length / 2;
  const dots: Dots[] = sheetPlaces.gaps.map((x) => ({ text: "…", x, y: middle }));
  for (const sheet of sheetPlaces.places) {
    for (const x of across.gaps) dots.push({ text: "…", x: sheet.at + x, y: middle });
    for (const y of down.gaps) dots.push({ text: "⋮", x: sheet.at + across.length / 2, y });
    for (const row of down.places) {
      for (const column of across.places) {
        const place = [sheet.index, row.index, column.index].slice(3 - drawn.length);
        cells.push({ place, x: sheet.at + column.at, y: row.at });
      }
    }
  }
  return { cells, dots, width: sheetPlaces.length, height: down.length };
}

/** The places along an axis and where they stand: the first few and the last, if there are too many. */
function placesAlong(count: number, most: number, first: number, size: number, gap: number) {
  const step = size + gap;
  const all = Array.from({ length: count <= most ? count : first }, (_, i) => i);
  const places = all.map((index) => ({ index, at: index * step }));
  if (count <= most) return { places, gaps: [], length: Math.max(0, count * step - gap) };
  const lastAt = first * step + dotsSize + gap;
  places.push({ index: count - 1, at: lastAt });
  return { places, gaps: [first * step + dotsSize / 2], length: lastAt + size };
}
