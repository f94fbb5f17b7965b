import type { Picture } from "./picture.ts";
import { renderToTerminal } from "./terminal/renderToTerminal.ts";

/** Shows a picture where the program runs: in the page if there is one, else in the terminal. */
export function defaultDisplay(picture: Picture): void {
  if (typeof document !== "undefined") appendToPage(picture);
  else if (typeof process !== "undefined" && process.stdout)
    printOnTerminal(picture, process.stdout);
  else {
    throw new Error(
      "show: there is neither a page nor a terminal here; say where pictures go, for example with setDisplay((picture) => postMessage(picture))",
    );
  }
}

/** The place is taken at once, so pictures keep their order; what fills it is loaded by the first picture shown. */
function appendToPage(picture: Picture): void {
  const place = document.createElement("div");
  document.body.append(place);
  void import("./page/renderToDom.ts").then(({ renderToDom }) =>
    place.append(renderToDom(picture)),
  );
}

function printOnTerminal(picture: Picture, stdout: NodeJS.WriteStream): void {
  const color = stdout.isTTY === true && stdout.hasColors(256);
  const width = Math.max(40, stdout.columns ?? 80);
  stdout.write(`${renderToTerminal(picture, { color, width })}\n`);
}
