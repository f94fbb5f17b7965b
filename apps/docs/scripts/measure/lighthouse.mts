import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findChromium } from "@underhood/scripts/chromium";
import type { Measurement } from "./measurement.mts";

// It is fetched when it is needed: a third of all packages would else be Lighthouse's.
const lighthouse = "lighthouse@12.8.2";

const least = { performance: 90, accessibility: 100, "best-practices": 95, seo: 95 };

/** Has Lighthouse judge a page, as it would be on a phone. */
export async function measureByLighthouse(site: string, path: string): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "underhood-lighthouse-"));
  const report = join(folder, "report.json");
  const pnpm = new URL("../../../../scripts/pnpm.mjs", import.meta.url).pathname;
  try {
    const options = ["--output=json", `--output-path=${report}`, "--quiet"];
    const flags = "--chrome-flags=--headless=new --no-sandbox --disable-background-networking";
    await promisify(execFile)(
      process.execPath,
      [pnpm, "dlx", lighthouse, site + path, ...options, flags],
      { env: { ...process.env, CHROME_PATH: findChromium() } },
    );
    const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
    for (const id of Object.keys(audits)) tellShortcoming(audits[id]);
    return Object.entries(least).map(([category, atLeast]) => ({
      page: path,
      what: `Lighthouse: ${category.replace("-", " ")}`,
      value: Math.round(categories[category].score * 100),
      unit: "",
      atLeast,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellShortcoming(audit: { id: string; score: number | null; displayValue?: string }): void {
  if (audit.score === null || audit.score >= 0.9) return;
  console.log(`  ${audit.id}: ${audit.score} ${audit.displayValue ?? ""}`);
}
