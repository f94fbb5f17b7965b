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

/** A judgement differs from the next by several points, so the middle one of so many counts. */
const judgements = 3;

/** Has Lighthouse judge a page, as it would be on a phone. */
export async function measureByLighthouse(site: string, path: string): Promise<Measurement[]> {
  const reports: Report[] = [];
  for (let i = 0; i < judgements; i += 1) reports.push(await judge(site + path));
  return Object.entries(least).map(([category, atLeast]) => {
    const scores = reports.map(({ categories }) => categories[category]?.score ?? 0);
    const middle = scores.sort((a, b) => a - b)[(judgements - 1) / 2] ?? 0;
    return {
      page: path,
      what: `Lighthouse: ${category.replace("-", " ")}`,
      value: Math.round(middle * 100),
      unit: "",
      atLeast,
    };
  });
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

async function judge(address: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "underhood-lighthouse-"));
  const file = join(folder, "report.json");
  const pnpm = new URL("../../../../scripts/pnpm.mjs", import.meta.url).pathname;
  try {
    const options = ["--output=json", `--output-path=${file}`, "--quiet"];
    const flags = "--chrome-flags=--headless=new --no-sandbox --disable-background-networking";
    await promisify(execFile)(
      process.execPath,
      [pnpm, "dlx", lighthouse, address, ...options, flags],
      { env: { ...process.env, CHROME_PATH: findChromium() } },
    );
    const report: Report = JSON.parse(readFileSync(file, "utf8"));
    for (const audit of Object.values(report.audits)) tellShortcoming(audit);
    return report;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tellShortcoming(audit: Audit): void {
  if (audit.score === null || audit.score >= 0.9) return;
  console.log(`  ${audit.id}: ${audit.score} ${audit.displayValue ?? ""}`);
}
