import type { Browser } from "playwright";
import { cellNames } from "./freshPage.mts";
import type { Measurement } from "./measurement.mts";

/** What a reader made of the cells of an earlier visit: longer than any of them. */
const code = Array.from({ length: 12 }, (_, i) => `// line ${i}`).join("\n");

/**
 * Measures how far a lesson's page moves on a telephone when its reader comes back by a link to a cell,
 * and it and the first cell were changed on an earlier visit.
 *
 * @param lesson The name of the lesson's folder.
 */
export async function measureComingBack(
  browser: Browser,
  address: { readonly site: string; readonly path: string },
  lesson: string,
): Promise<Measurement> {
  const context = await browser.newContext({
    serviceWorkers: "block",
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(address.site + address.path);
  const names = await cellNames(page);
  const [first = "", second = ""] = names;
  const edits = [first, second].map((name) => ({ name, code }));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
    `underhood:edits/${lesson}`,
    JSON.stringify(edits),
  ] as const);
  await page.addInitScript(() => {
    Reflect.set(window, "moved", 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, "moved", Reflect.get(window, "moved") + Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("about:blank");
  await page.goto(`${address.site}${address.path}#cell-${second.replaceAll(" ", "-")}`);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const moved: number = await page.evaluate(() => Reflect.get(window, "moved"));
  await context.close();
  return {
    page: address.path,
    what: "layout shift when changed cells come back",
    value: moved,
    unit: "",
    atMost: 0.01,
  };
}
