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

// One package per core: each runs its own tests side by side already. All is built before any test
// runs: the site's tests take longest, and wait for its build.
const flags = ["--continue", "--concurrency=100%", "--output-logs=new-only"];
await turbo(["run", "build", ...flags]);
const { code, endedBy } = await turbo(["run", "test", ...flags]);
const totals = testTotals(folders);
if (code !== 0 && totals.failed === 0) {
  totals.failed = 1;
  totals.notes.push("failed: something broke outside of the tests; it is told above");
}
for (const note of totals.notes) console.log(note);
if (chromium === undefined) console.log(howToGetChromium);
console.log(formatTotals(totals));
process.exitCode = endedBy ? 130 : Math.min(totals.failed, 1);
