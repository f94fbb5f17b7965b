import type { Origin } from "./CellState.ts";

/** What a cell says of where its text came from. */
export const originWords: Readonly<Record<Origin, string>> = {
  link: "from a link",
  file: "from a file",
  "earlier visit": "yours",
};
