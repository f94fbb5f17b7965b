import { htmlElement, type PaperElement } from "../svg/paper.ts";
import type { TablePicture } from "../table.ts";
import { tableText } from "../words/tableText.ts";

const cell = "padding:0.25em 0.75em;font-variant-numeric:tabular-nums;text-align:";

/** Makes a real table of a table, whose cells a screen reader can walk through. */
export function htmlTable(picture: TablePicture): PaperElement {
  const { headings, numeric, rows } = tableText(picture);
  const style = (column: number) => cell + (numeric[column] ? "right" : "left");
  const head = headings.map((heading, column) =>
    htmlElement("th", { scope: "col", style: style(column) }, [heading]),
  );
  const body = rows.map((row) =>
    htmlElement(
      "tr",
      {},
      row.map((text, column) => htmlElement("td", { style: style(column) }, [text])),
    ),
  );
  return htmlElement("table", {}, [
    ...(picture.caption === undefined ? [] : [htmlElement("caption", {}, [picture.caption])]),
    htmlElement("thead", {}, [htmlElement("tr", {}, head)]),
    htmlElement("tbody", {}, body),
  ]);
}
