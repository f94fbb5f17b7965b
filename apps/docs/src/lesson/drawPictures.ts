import type { Picture } from "@underhood/viz";

/** Draws pictures, fetching no more for it than they need: the library for charts is large. */
export async function drawPictures(pictures: readonly Picture[]): Promise<Element[]> {
  const { isDrawing, renderToDom } = await import("@underhood/viz/drawings");
  if (pictures.every(isDrawing)) return pictures.map((picture) => renderToDom(picture));
  const viz = await import("@underhood/viz");
  return pictures.map((picture) => viz.renderToDom(picture));
}
