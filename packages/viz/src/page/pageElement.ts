import { writable } from "../svg/markup.ts";
import type { PaperElement } from "../svg/paper.ts";

/** Makes a page's own element of a drawn one. Texts become text nodes, so nothing in them can become markup. */
export function pageElement(drawn: PaperElement): Element {
  const made = document.createElementNS(drawn.namespaceURI, drawn.tagName);
  for (const [name, value] of drawn.attributes) {
    if (name !== "xmlns") made.setAttribute(name, writable(value));
  }
  const children = drawn.children.map((child) =>
    typeof child === "string" ? writable(child) : pageElement(child),
  );
  made.append(...children);
  return made;
}
