import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { openPage, useBrowser } from "./openPage.ts";
import { violationsOn } from "./violationsOn.ts";
import { wakeAll } from "./wake.ts";

useBrowser();

const pages = [
  "/",
  "/course",
  "/course/pixels",
  "/course/pixel-similarity",
  "/course/arrays-and-tensors",
  "/course/metrics-and-broadcasting",
  "/course/does-it-reproduce",
  "/course/how-fast-is-it",
  "/gallery",
  "/yours",
  "/api",
];

describe.each(pages)("the page %s", (path) => {
  it("fits 360 px and 1280 px, is accessible in light and dark, moves nothing as its figures wake, asks no other host, reports no error", async () => {
    const { page, errors, elsewhere, close } = await openPage(path, {
      viewport: { width: 360, height: 800 },
      reducedMotion: "reduce",
    });
    expect(await widthOf(page)).toBe(360);
    expect(await violationsOn(page, { contrastOnly: true })).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await page.locator("html[data-theme=dark]").waitFor();
    const asleep = await heightOf(page);
    await wakeAll(page);
    expect(await heightOf(page)).toBe(asleep);
    expect(await widthOf(page)).toBe(1280);
    expect(await violationsOn(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await close();
  });
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
