// Measures what the lessons' pages cost, on the built site, and writes reports/page.{json,md}.
//   measure.mts [--site <folder>] [--runs <times>] [--without-lighthouse]
// SITE_BASE_URL says for which folder of a host the site was built.
import { mkdirSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { launchOptions } from "@underhood/scripts/chromium";
import { chromium } from "playwright";
import { measureWeight } from "./measure/beforeInteraction.mts";
import { measureComingBack } from "./measure/comingBack.mts";
import { measureFirstRun } from "./measure/firstRun.mts";
import { measureByLighthouse } from "./measure/lighthouse.mts";
import { isWithin, type Measurement } from "./measure/measurement.mts";
import { writeReport } from "./measure/report.mts";
import { measureRuns } from "./measure/runs.mts";
import { serveCompressed } from "./measure/serveCompressed.mts";

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: new URL("../build", import.meta.url).pathname },
    runs: { type: "string", default: "200" },
    "without-lighthouse": { type: "boolean", default: false },
  },
});
const lessons = readdirSync(new URL("../course", import.meta.url)).filter((folder) =>
  /^\d\d-/.test(folder),
);

const site = await serveCompressed(options.site, process.env.SITE_BASE_URL ?? "/");
const browser = await chromium.launch(launchOptions);
const measured: Measurement[] = [];
function note(some: readonly Measurement[]): void {
  measured.push(...some);
  for (const each of some) {
    const verdict = isWithin(each) ? "" : "   OVER BUDGET";
    console.log(`${each.page}: ${each.what}: ${each.value.toPrecision(4)} ${each.unit}${verdict}`);
  }
}
try {
  for (const lesson of lessons) {
    const path = `course/${lesson.slice(3)}`;
    note(await measureWeight(browser, site.url, path));
    note([await measureComingBack(browser, { site: site.url, path }, lesson)]);
    note(await measureFirstRun(browser, site.url, path));
    note(await measureRuns(browser, site.url, path, Number(options.runs)));
    if (!options["without-lighthouse"]) note(await measureByLighthouse(site.url, path));
  }
} finally {
  await browser.close();
  site.close();
}
const reports = new URL("../reports", import.meta.url).pathname;
mkdirSync(reports, { recursive: true });
writeReport(reports, measured);
process.exitCode = measured.every(isWithin) ? 0 : 1;
