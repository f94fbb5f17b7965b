import { launchOptions } from "@underhood/scripts/chromium";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { beforeAll, inject } from "vitest";

/** A page of the built site, and what has gone over the wire and wrong since it was opened. */
export interface OpenPage {
  readonly page: Page;
  /** The addresses asked for, in order. */
  readonly requests: readonly string[];
  /** What scripts threw, and what the console shows as errors and warnings. */
  readonly errors: readonly string[];
  /** What was asked of another host than the site's. */
  elsewhere(): string[];
  /** Ends the visit. */
  close(): Promise<void>;
}

/** How to open a page. */
export interface OpenOptions extends BrowserContextOptions {
  /** Whether nothing is in the browser's cache, at the price of a second. */
  readonly isFirstVisit?: boolean;
  /** Is called before the page is fetched. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** One for all test files that share a process. It ends with the process. */
let browser: Promise<Browser> | undefined;

/** Pages whose visit has ended, by the options that a page has for life. */
const idlePages = new Map<string, Page[]>();

/** Gives the tests of a file a browser. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser ??= chromium.launch(launchOptions);
    await browser;
  });
}

/**
 * Opens a page of the site as a reader for whom nothing is kept. Resolves when the page can be used.
 * It is a page in which an earlier visit has ended, where there is one: to begin anew costs far more
 * than all that most tests do.
 *
 * @param path From the site's own root: `/course/pixels`.
 */
export async function openPage(path: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { prepare, isFirstVisit = false, viewport, colorScheme, reducedMotion, ...rest } = options;
  const isNew = isFirstVisit || prepare !== undefined;
  const kind = JSON.stringify(rest);
  const page = (isNew ? undefined : idlePages.get(kind)?.pop()) ?? (await newPage(rest));
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
  });

  const site = inject("site");
  const requests: string[] = [];
  const errors: string[] = [];
  const listeners = {
    request: (request: { url(): string }) => requests.push(request.url()),
    pageerror: (error: Error) => errors.push(error.message),
    console(message: { type(): string; text(): string }) {
      const isOurs = !message.text().includes("blocked by Playwright");
      if (isOurs && ["error", "warning"].includes(message.type())) errors.push(message.text());
    },
  };
  page.on("request", listeners.request);
  page.on("pageerror", listeners.pageerror);
  page.on("console", listeners.console);
  await prepare?.(page);
  await page.goto(site + path.slice(1));
  if (options.javaScriptEnabled !== false)
    await page.locator("html[data-has-hydrated=true]").waitFor();

  const isElsewhere = (url: string) => /^https?:/.test(url) && !url.startsWith(site);
  return {
    page,
    requests,
    errors,
    elsewhere: () => requests.filter(isElsewhere),
    async close() {
      if (isNew) return page.context().close();
      page.off("request", listeners.request);
      page.off("pageerror", listeners.pageerror);
      page.off("console", listeners.console);
      await forgetVisit(page);
      idlePages.set(kind, [...(idlePages.get(kind) ?? []), page]);
    },
  };
}

/** A page of a browser that has never been anywhere; it is closed with its context. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  if (!browser) throw new Error("call useBrowser() at the top of the file");
  // What is kept for reading offline is kept behind the page's back, and takes its time.
  const context = await (await browser).newContext({ serviceWorkers: "block", ...options });
  return context.newPage();
}

/** Leaves the site, and with it all that it keeps but the cache. */
async function forgetVisit(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank");
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(inject("site"));
  await session.send("Storage.clearDataForOrigin", {
    origin,
    storageTypes: "local_storage,indexeddb,cache_storage",
  });
  await session.detach();
}
