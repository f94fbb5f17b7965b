import type { Picture } from "@underhood/viz";

/**
 * Draws pictures, fetching no more for it than they need: the library for charts is large. Each is
 * drawn in a task of its own, and what draws them is read in others, so that the page answers between.
 */
export async function drawPictures(pictures: readonly Picture[]): Promise<Element[]> {
  const { isDrawing, renderToDom } = await import("@underhood/viz/drawings");
  if (pictures.every(isDrawing)) return inTurn(pictures, renderToDom);
  const viz = await import("@underhood/viz");
  return inTurn(pictures, (picture) => viz.renderToDom(picture));
}

async function inTurn<Each extends Picture>(
  pictures: readonly Each[],
  draw: (picture: Each) => Element,
): Promise<Element[]> {
  const drawn: Element[] = [];
  for (const picture of pictures) {
    await new Promise((resolve) => setTimeout(resolve));
    drawn.push(draw(picture));
  }
  return drawn;
}
