import { digits, show } from "@underhood/viz";
import type { Misread } from "./findMisread.ts";

const most = 6;
const sideBySide = 2;

/** Draws a few of the misread images, with what they are and what the net took them for. */
export function showMisread(misread: readonly Misread[], count: number): void {
  console.log(`${misread.length} of ${count} validation images misread`);
  const shown = misread.slice(0, most);
  if (shown.length === 0) return;
  const labels = shown.map(({ label, readAs }) => `${label}, read as ${readAs}`);
  show(
    digits(
      shown.map(({ image }) => image),
      { labels, columns: sideBySide },
    ),
  );
}
