import type { Picture } from "@underhood/viz";

/**
 * Draws pictures, fetching no more for it than they need: the library for charts is large. Each is
 * drawn in a task of its own, and what draws them is read in others, so that the page answers between.
 */
export async function drawPictures(pictures: readonly Picture[]): Promise<Element[]> {
  const { isDrawing, renderToDom } = await import("@underhood/viz/drawings");
  if (pictures.every(isDrawing)) return inTurn(pictures, renderToDom);
  charts ??= readyCharts().catch((error) => {
    charts = undefined; // the next chart tries again
    throw error;
  });
  const viz = await charts;
  return inTurn(pictures, (picture) => viz.renderToDom(picture));
}

let charts: ReturnType<typeof readyCharts> | undefined;

/**
 * Fetches what draws charts, and draws a small one, which nobody sees: of all charts the first takes
 * several times as long, for the browser compiles the library meanwhile.
 */
async function readyCharts(): Promise<typeof import("@underhood/viz")> {
  const viz = await import("@underhood/viz");
  await nextTask();
  const points = { x: [0, 1], y: [0, 1] };
  viz.renderToDom(viz.scatter({ some: points, others: points }));
  return viz;
}

async function inTurn<Each extends Picture>(
  pictures: readonly Each[],
  draw: (picture: Each) => Element,
): Promise<Element[]> {
  const drawn: Element[] = [];
  for (const picture of pictures) {
    await nextTask();
    drawn.push(draw(picture));
  }
  return drawn;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
