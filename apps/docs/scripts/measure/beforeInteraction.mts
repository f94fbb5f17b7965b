import type { Browser, Page } from "playwright";
import { freshPage } from "./freshPage.mts";
import type { Measurement } from "./measurement.mts";
import { watchShifts } from "./observe.mts";
import { watchWire } from "./wire.mts";

/** Measures what a lesson's page weighs, and what its editor adds; and whether it moves as it wakes. */
export async function measureWeight(
  browser: Browser,
  site: string,
  path: string,
): Promise<Measurement[]> {
  const { page, close } = await freshPage(browser);
  const wire = watchWire(page);
  await page.goto(site + path);
  await page.waitForLoadState("networkidle");
  const script = await wire.kilobytes((url) => url.endsWith(".js"));
  const all = await wire.kilobytes();

  const shifts = await watchShifts(page);
  await page.locator("html[data-has-hydrated=true]").waitFor();
  const code = page.locator("section[aria-label^='Cell '] pre").first();
  await code.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  const editorWire = watchWire(page);
  await code.click();
  await page
    .getByRole("textbox", { name: /^Code of cell/ })
    .first()
    .waitFor();
  await page.waitForLoadState("networkidle");
  const editor = await editorWire.kilobytes();
  await scrollThrough(page);
  const shifted = await shifts();
  const awake = await wire.kilobytes((url) => url.endsWith(".js"));
  await close();
  return [
    { page: path, what: "JavaScript before interaction", value: script, unit: "kB", atMost: 250 },
    { page: path, what: "all that comes before interaction", value: all, unit: "kB" },
    { page: path, what: "editor, when code is touched", value: editor, unit: "kB", atMost: 190 },
    {
      page: path,
      what: "JavaScript with the editor and every part awake",
      value: awake,
      unit: "kB",
      atMost: 500,
    },
    {
      page: path,
      what: "layout shift while editor and figures wake",
      value: shifted,
      unit: "",
      atMost: 0.001, // browsers count buttons too that are there but transparent
    },
  ];
}

/** Brings each part of the page on the screen, with time to wake. */
async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await page.evaluate((top) => scrollTo(0, top), top);
    await page.waitForTimeout(100);
  }
  await page.waitForLoadState("networkidle");
}
