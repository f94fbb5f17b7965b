const namespaces = {
  html: "http://www.w3.org/1999/xhtml",
  svg: "http://www.w3.org/2000/svg",
} as const;

/** Attributes whose numbers are coordinates, where a hundredth of a pixel is fine enough. */
const coordinates: ReadonlySet<string> = new Set(
  "cx cy d dx dy height points r rx transform width x x1 x2 y y1 y2".split(" "),
);

/**
 * An element of a drawing, with as much of the DOM's interface as drawing needs.
 *
 * All drawings, and Observable Plot's charts too, are made of these elements and only then turned into text or into a page's own
 * elements. So a picture is the same in Node, in a worker and in a page, and no DOM has to be installed where there is none.
 */
export class PaperElement {
  readonly tagName: string;
  readonly namespaceURI: string;
  readonly attributes: Map<string, string> = new Map();
  readonly children: (PaperElement | string)[] = [];

  constructor(tagName: string, namespaceURI: string = namespaces.svg) {
    this.tagName = tagName;
    this.namespaceURI = namespaceURI;
  }

  get ownerDocument(): typeof paperDocument {
    return paperDocument;
  }

  set textContent(text: string) {
    this.children.splice(0, this.children.length, text);
  }

  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    this.attributes.set(
      name,
      coordinates.has(name) ? text.replace(/-?\d*\.\d{3,}/g, rounded) : text,
    );
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: PaperElement): PaperElement {
    this.children.push(child);
    return child;
  }

  /** Plot only ever inserts at the end. */
  insertBefore(child: PaperElement): PaperElement {
    return this.appendChild(child);
  }
}

/** The document that the elements belong to, as far as Observable Plot asks for one. */
export const paperDocument: {
  readonly documentElement: PaperElement;
  createElementNS(namespace: string, tagName: string): PaperElement;
} = {
  get documentElement() {
    return new PaperElement("svg");
  },
  createElementNS: (_, tagName) => new PaperElement(tagName),
};

/** Makes an SVG element with attributes and children. */
export function element(
  tagName: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (PaperElement | string)[] = [],
): PaperElement {
  return filled(new PaperElement(tagName), attributes, children);
}

/** Makes an HTML element with attributes and children. */
export function htmlElement(
  tagName: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (PaperElement | string)[],
): PaperElement {
  return filled(new PaperElement(tagName, namespaces.html), attributes, children);
}

function filled(
  made: PaperElement,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (PaperElement | string)[],
): PaperElement {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  for (const child of children) made.children.push(child);
  return made;
}

function rounded(number: string): string {
  return String(Math.round(Number(number) * 100) / 100 + 0);
}
