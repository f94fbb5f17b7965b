/** One character of a chart: the braille sign of its dots, and the number of the pen that drew there last. */
export interface DotCell {
  readonly braille: string;
  readonly pen: number;
}

/** A field of dots that becomes characters. */
export interface DotGrid {
  /** How many dots there are across and up. */
  readonly dots: { readonly across: number; readonly up: number };
  /** Sets a dot, counted from the lower left corner, with a pen. */
  set(across: number, up: number, pen: number): void;
  /** The characters, line by line from the top; undefined where nothing was drawn. */
  lines(): (DotCell | undefined)[][];
}

// The eight dots of a braille character, as bits of its code point, by column and by row from the top.
const brailleBits = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];

/** Makes a grid whose characters hold 2×4 dots each, or one dot each where braille cannot be shown. */
export function dotGrid(columns: number, rows: number, isBraille: boolean): DotGrid {
  const [across, up] = isBraille ? [2, 4] : [1, 1];
  const bits = new Uint8Array(columns * rows);
  const pens = new Int16Array(columns * rows).fill(-1);
  return {
    dots: { across: columns * across, up: rows * up },
    set(x, y, pen) {
      const fromTop = rows * up - 1 - y;
      const cell = Math.floor(fromTop / up) * columns + Math.floor(x / across);
      bits[cell] = (bits[cell] ?? 0) | (brailleBits[x % across]?.[fromTop % up] ?? 0);
      pens[cell] = pen;
    },
    lines: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => {
          const cell = row * columns + column;
          const pen = pens[cell] ?? -1;
          if (pen < 0) return undefined;
          return { braille: String.fromCharCode(0x2800 + (bits[cell] ?? 0)), pen };
        }),
      ),
  };
}
