import type { Locator, Page } from "playwright";

/** Presses Tab until the element has the focus, from the beginning of the figure that it is in. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  await element.evaluate((node) => {
    const figure = node.closest("figure");
    if (!figure || figure.contains(document.activeElement)) return;
    figure.tabIndex = -1;
    figure.focus();
    figure.removeAttribute("tabindex");
  });
  for (let i = 0; i < 40; i++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("expected Tab to lead to the element");
}
