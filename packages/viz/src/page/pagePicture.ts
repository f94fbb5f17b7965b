import type { Picture } from "../picture.ts";
import { htmlElement, type PaperElement } from "../svg/paper.ts";
import { textWidth } from "../svg/writing.ts";
import type { TablePicture } from "../table.ts";
import type { TextPicture } from "../text.ts";
import { sentencesOf } from "../words/describePicture.ts";
import { tableText } from "../words/tableText.ts";
import { htmlTable } from "./htmlTable.ts";

/** The widest that a telephone shows without scrolling. */
const narrowPage = 340;

/**
 * Lays a picture out for a page: tables and texts as a table and a text, all others as the image that `draw` makes.
 *
 * Numbers must not shrink with the page until nobody can read them: what holds many side by side scrolls instead.
 */
export function pagePicture(picture: Picture, draw: () => PaperElement): PaperElement {
  if (picture.kind === "table") return scrolling(htmlTable(picture), picture, tableWidth(picture));
  if (picture.kind === "text")
    return scrolling(htmlText(picture), picture, pictureTextWidth(picture));
  const image = draw();
  const holdsNumbers =
    picture.kind === "pixelTable" || (picture.kind === "heatmap" && picture.digits !== undefined);
  const width = Number(image.getAttribute("width"));
  if (!holdsNumbers || width <= narrowPage) return image;
  image.setAttribute("style", "display:block;max-width:none");
  return scrolling(image, picture, width);
}

function htmlText({ text, caption }: TextPicture): PaperElement {
  const lines = caption === undefined ? text : `${text}\n${caption}`;
  // HTML drops a line break at the very start of a pre, so the text is one level further in.
  return htmlElement("pre", {}, [htmlElement("samp", {}, [lines])]);
}

function pictureTextWidth({ text }: TextPicture): number {
  return 9 * text.split("\n").reduce((most, line) => Math.max(most, line.length), 0);
}

function tableWidth(picture: TablePicture): number {
  const { headings, rows } = tableText(picture);
  return headings.reduce((sum, heading, i) => {
    const widths = [heading, ...rows.map((row) => row[i] ?? "")].map((text) => textWidth(text));
    return sum + Math.max(...widths) + 24;
  }, 0);
}

/** A frame that can be scrolled with the keyboard too, around what may be wider than the page. */
function scrolling(content: PaperElement, picture: Picture, width: number): PaperElement {
  if (width <= narrowPage) return content;
  const [title = ""] = sentencesOf(picture);
  const frame = {
    role: "group",
    "aria-label": `${title} Scrolls sideways.`,
    tabindex: 0,
    style: "overflow-x:auto;max-width:100%",
  };
  return htmlElement("div", frame, [content]);
}
