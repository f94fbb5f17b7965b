import type { PaperElement } from "./paper.ts";

/** Writes an element as markup, which reads the same as HTML and as XML. Whatever stands in a caption or a label stays text. */
export function markup({ tagName, attributes, children }: PaperElement): string {
  const written = Array.from(attributes, ([name, value]) => ` ${name}="${escaped(value)}"`);
  const head = `${tagName}${written.join("")}`;
  if (children.length === 0) return `<${head}/>`;
  const inner = children.map((child) =>
    typeof child === "string" ? escaped(child) : markup(child),
  );
  return `<${head}>${inner.join("")}</${tagName}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Written as it is, a reader of markup would take it for a line feed.
  "\r": "&#13;",
};

const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** XML has no way at all to write most control characters and half surrogate pairs; they become the sign for unreadable. */
export function writable(text: string): string {
  return text.replace(unwritable, "\ufffd");
}

function escaped(text: string): string {
  return writable(text).replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}
