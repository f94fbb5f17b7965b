import type { Inspection } from "./inspect.ts";
import type { ByteImage } from "./slice.ts";
import recorded from "./three.json";

/** The lesson's digit, recorded from the embedded digits so that the page shows it at once. */
export const three: ByteImage = {
  shape: [28, 28],
  data: Uint8Array.from(atob(recorded.image), (letter) => letter.charCodeAt(0)),
};

/** What the inspector shows first: a stroke's edge, where paper turns to ink. */
export const firstInspection: Inspection = {
  cursor: { row: 5, column: 10 },
  slice: { rows: [4, 10], columns: [9, 15] },
  anchor: undefined,
};
