import type { Browser, Page } from "playwright";

/** A page of a browser that has never been anywhere: nothing is cached. */
export interface FreshPage {
  readonly page: Page;
  close(): Promise<void>;
}

export async function freshPage(browser: Browser): Promise<FreshPage> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  return { page: await context.newPage(), close: () => context.close() };
}

/** The names of a lesson's cells, in order. */
export function cellNames(page: Page): Promise<string[]> {
  return page
    .locator("section[aria-label^='Cell ']")
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("aria-label")?.slice(5) ?? ""));
}
