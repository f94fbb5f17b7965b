import type { Browser } from "playwright";
import { run } from "../../test/site/lessonPage.ts";
import { cellNames, freshPage } from "./freshPage.mts";
import type { Measurement } from "./measurement.mts";
import { watchTasks } from "./observe.mts";
import { watchWire } from "./wire.mts";

/** Measures what the first Run of a lesson fetches, and how long its reader waits for its output. */
export async function measureFirstRun(
  browser: Browser,
  site: string,
  path: string,
): Promise<Measurement[]> {
  const { page, close } = await freshPage(browser);
  await page.goto(site + path);
  await page.waitForLoadState("networkidle");
  const [name = ""] = await cellNames(page);
  const [wire, longestTask] = [watchWire(page), await watchTasks(page)];
  const start = performance.now();
  await run(page, name);
  const seconds = (performance.now() - start) / 1000;
  await page.waitForLoadState("networkidle");
  const [weight, longest] = [await wire.kilobytes(), await longestTask()];
  await close();
  return [
    { page: path, what: "what the first Run fetches", value: weight, unit: "kB", atMost: 800 },
    { page: path, what: "first output after Run", value: seconds, unit: "s", atMost: 2 },
    {
      page: path,
      what: "longest task during the first Run",
      value: longest,
      unit: "ms",
      atMost: 50,
    },
  ];
}
