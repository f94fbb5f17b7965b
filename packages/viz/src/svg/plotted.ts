import { type PlotOptions, plot } from "@observablehq/plot";
import { PaperElement, paperDocument } from "./paper.ts";

/** What Observable Plot drew, and how wide the labels on its vertical axis are. */
export interface Plotted {
  readonly parts: readonly PaperElement[];
  readonly tickLabels: readonly string[];
}

/**
 * Draws with Observable Plot on paper instead of a page's document.
 *
 * Plot's style sheet is left out, because the image says all that is needed itself, and so are its names for the parts of a chart,
 * because the whole is one image with one description.
 */
export function plotted(options: PlotOptions): Plotted {
  // Plot types its document as the page's whole Document, of which it uses the few members that the paper one has.
  const document = paperDocument as unknown as Document;
  const chart: unknown = plot({ ...options, document });
  if (!(chart instanceof PaperElement)) throw new Error("Observable Plot drew no chart");
  const parts = elementsIn(chart).filter(({ tagName }) => tagName !== "style");
  const ticks = parts.filter((part) => part.getAttribute("aria-label") === "y-axis tick label");
  const tickLabels = ticks.flatMap(elementsIn).map(({ children }) => children.join(""));
  for (const part of parts) {
    unname(part);
    unshift(part);
  }
  return { parts, tickLabels };
}

function elementsIn(parent: PaperElement): PaperElement[] {
  return parent.children.filter((child) => child instanceof PaperElement);
}

function unname(part: PaperElement): void {
  for (const name of ["aria-label", "aria-hidden"]) part.removeAttribute(name);
  for (const child of elementsIn(part)) unname(child);
}

/**
 * On screens of low resolution Plot moves whole marks by half a pixel, and a picture must not depend on the screen.
 * All other moves of a whole mark are those that the axes ask for, in whole pixels.
 */
function unshift(part: PaperElement): void {
  const transform = part.getAttribute("transform");
  if (transform === null) return;
  const whole = transform.replace(/-?[\d.]+/g, (number) => String(Math.floor(Number(number))));
  if (whole === "translate(0,0)") part.removeAttribute("transform");
  else part.setAttribute("transform", whole);
}
