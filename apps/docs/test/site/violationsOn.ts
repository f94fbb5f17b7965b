import axe from "axe-core";
import type { Page } from "playwright";

/** What of a page axe looks at. */
export interface AxeScope {
  /** Only the part that this selector finds. */
  readonly include?: string;
  /** Whether only the contrast of the text is judged. */
  readonly contrastOnly?: boolean;
}

/**
 * What axe minds about a page, one line for each element: its rule and its HTML. Of the elements
 * whose text has one colour and background, and is as well large or not, the contrast of two is judged:
 * axe takes milliseconds for each, and a page has thousands.
 */
export async function violationsOn(
  page: Page,
  { include = "html", contrastOnly = false }: AxeScope = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  await page.evaluate(markLooks, include);
  const violations = await page.evaluate(findViolations, { include, contrastOnly });
  await page.evaluate(unmarkLooks);
  return violations;
}

/** Runs in the page, as text. */
async function findViolations({ include, contrastOnly }: Required<AxeScope>): Promise<string[]> {
  const axe: typeof import("axe-core") = Reflect.get(window, "axe");
  axe.configure({ rules: [{ id: "color-contrast", selector: "[data-look]" }] });
  const { violations } = await axe.run(include, {
    resultTypes: ["violations"], // what passes is not asked
    ...(contrastOnly && { runOnly: { type: "rule", values: ["color-contrast"] } }),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.replace(' data-look=""', "")}`),
  );
}

/** Marks elements with text, of each look the two that have most. Runs in the page, as text. */
function markLooks(scope: string): void {
  const grounds = new Map<Element | null, string>([[null, ""]]);
  /** What lies behind an element's text. */
  function groundOf(element: Element | null): string {
    const known = grounds.get(element);
    if (known !== undefined || !element) return known ?? "";
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity};`;
    const ground = groundOf(element.parentElement) + own.replace("rgba(0, 0, 0, 0) none 1;", "");
    grounds.set(element, ground);
    return ground;
  }
  const looks = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(`:is(${scope}) *`)) {
    const isText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isSeen = () => element.checkVisibility({ visibilityProperty: true });
    if ((!isText && !("value" in element)) || !isSeen()) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    // Large text may have less contrast (WCAG 2.2, 1.4.3).
    const isLarge = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
    const key = [color, isLarge, groundOf(element)].join(";");
    looks.set(key, [...(looks.get(key) ?? []), element]);
  }
  // Of a single letter, or where something else lies over it, axe cannot tell.
  for (const alike of looks.values()) {
    alike.sort((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0));
    for (const element of alike.slice(0, 2)) element.setAttribute("data-look", "");
  }
}

function unmarkLooks(): void {
  for (const element of document.querySelectorAll("[data-look]"))
    element.removeAttribute("data-look");
}
