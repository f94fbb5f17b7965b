// npm test: runs every test of every package and of the site, and prints the totals.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { orExit, unlessEnded } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { root } from "./root.mjs";
import { forgetReports, formatTotals, testTotals } from "./testTotals.mjs";
import { turbo } from "./turbo.mjs";
import { testedFolders } from "./workspaces.mjs";

const folders = testedFolders();
forgetReports(folders);
await orExit(install());

// Named here, so that turbo knows a run with the full files from one without.
const fullMnist = join(root, "../shared/mnist");
if (existsSync(fullMnist)) process.env.UNDERHOOD_MNIST ??= fullMnist;

// The site is tested in a folder of its host: what works there works at the root too, not the other
// way round.
process.env.SITE_BASE_URL ??= "/under/hood/";

// Only now is the package there that knows where browsers are kept. To get one takes time, in which
// much can be built.
const { getChromium, howToGetChromium } = await import("./getChromium.mjs");
const gettingChromium = getChromium().then((path) => {
  if (path !== undefined) process.env.CHROMIUM_PATH = path;
  return path;
});

// The site's build and tests take longest, and leave room beside them: the packages' tests run there.
const flags = ["--continue", "--output-logs=new-only"];
const site = "--filter=@underhood/docs";
const packages = "--filter=!@underhood/docs";
await unlessEnded(turbo(["run", "build", ...flags, packages]));
const buildingSite = unlessEnded(turbo(["run", "build", ...flags, site]));
const chromium = await gettingChromium;
const runs = await Promise.all([
  buildingSite.then(() => unlessEnded(turbo(["run", "test", ...flags, site]))),
  unlessEnded(turbo(["run", "test", ...flags, packages, "--concurrency=1"])),
]);
const totals = testTotals(folders);
if (runs.some(({ code }) => code !== 0) && totals.failed === 0) {
  totals.failed = 1;
  totals.notes.push("failed: something broke outside of the tests; it is told above");
}
for (const note of totals.notes) console.log(note);
if (chromium === undefined) console.log(howToGetChromium);
console.log(formatTotals(totals));
process.exitCode = Math.min(totals.failed, 1);
