import type { Browser } from "playwright";
import { cellNames, freshPage } from "./freshPage.mts";
import type { Measurement } from "./measurement.mts";
import { runAlone } from "./observe.mts";
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
  const wire = watchWire(page);
  const { seconds, longestTask } = await runAlone(page, name);
  await page.waitForLoadState("networkidle");
  const weight = await wire.kilobytes();
  await close();
  return [
    { page: path, what: "what the first Run fetches", value: weight, unit: "kB", atMost: 800 },
    { page: path, what: "first output after Run", value: seconds, unit: "s", atMost: 2 },
    {
      page: path,
      what: "longest task during the first Run",
      value: longestTask,
      unit: "ms",
      atMost: 50,
    },
  ];
}
