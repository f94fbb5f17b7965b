// npm test: runs every test of every package and of the site, and prints the totals.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { orExit } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { root } from "./root.mjs";
import { forgetReports, formatTotals, testTotals } from "./testTotals.mjs";
import { turbo } from "./turbo.mjs";
import { testedFolders } from "./workspaces.mjs";

const folders = testedFolders();
forgetReports(folders);
await orExit(install());

// Only now is the package there that knows where browsers are kept.
const { getChromium, howToGetChromium } = await import("./getChromium.mjs");
const chromium = await getChromium();
if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;

// Named here, so that turbo knows a run with the full files from one without.
const fullMnist = join(root, "../shared/mnist");
if (existsSync(fullMnist)) process.env.UNDERHOOD_MNIST ??= fullMnist;

// The site is tested in a folder of its host: what works there works at the root too, not the other
// way round.
process.env.SITE_BASE_URL ??= "/under/hood/";

// The site's build and tests take longest, and leave room beside them: the packages' tests run there.
const flags = ["--continue", "--output-logs=new-only"];
const packages = "--filter=!@underhood/docs";
await turbo(["run", "build", ...flags, packages]);
const runs = await Promise.all([
  turbo(["run", "test", ...flags, "--filter=@underhood/docs"]),
  turbo(["run", "test", ...flags, packages, "--concurrency=1"]),
]);
const endedBy = runs.some((run) => run.endedBy);
const totals = testTotals(folders);
if (runs.some(({ code }) => code !== 0) && totals.failed === 0) {
  totals.failed = 1;
  totals.notes.push("failed: something broke outside of the tests; it is told above");
}
for (const note of totals.notes) console.log(note);
if (chromium === undefined) console.log(howToGetChromium);
console.log(formatTotals(totals));
process.exitCode = endedBy ? 130 : Math.min(totals.failed, 1);
