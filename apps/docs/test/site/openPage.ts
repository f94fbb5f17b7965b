import { launchOptions } from "@underhood/scripts/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, inject } from "vitest";

/** A page of the built site, and what has gone over the wire and wrong since it was opened. */
export interface OpenPage {
  readonly page: Page;
  /** The addresses asked for, in order. */
  readonly requests: readonly string[];
  /** What scripts threw, and what the console shows as errors and warnings. */
  readonly errors: readonly string[];
  /** What was asked of another host than the site's. */
  elsewhere(): string[];
}

/** How to open a page. */
export interface OpenOptions extends BrowserContextOptions {
  /** Is called before the page is fetched. */
  readonly prepare?: (page: Page) => Promise<void>;
}

let browser: Browser | undefined;

/** Gives the tests of a file a browser. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions);
  });
  afterAll(async () => {
    await browser?.close();
  });
}

/**
 * Opens a page of the site as a reader who was never there: nothing is cached or kept. Resolves when
 * the page can be used.
 *
 * @param path From the site's own root: `/course/pixels`.
 */
export async function openPage(path: string, options: OpenOptions = {}): Promise<OpenPage> {
  if (!browser) throw new Error("call useBrowser() at the top of the file");
  const { prepare, ...contextOptions } = options;
  const site = inject("site");
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  await prepare?.(page);
  await page.goto(site + path.slice(1));
  const runs = contextOptions.javaScriptEnabled !== false;
  if (runs) await page.locator("html[data-has-hydrated=true]").waitFor();
  const isElsewhere = (url: string) => /^https?:/.test(url) && !url.startsWith(site);
  return { page, requests, errors, elsewhere: () => requests.filter(isElsewhere) };
}
