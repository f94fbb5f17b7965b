import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { isWithin, type Measurement } from "./measurement.mts";

/** Writes what was measured, as data and as a table. */
export function writeReport(folder: string, measured: readonly Measurement[]): void {
  const [, load = 0] = loadavg();
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.versions.node}, with ${load.toFixed(1)} programs at work at a time`;
  const rounded = measured.map((each) => ({ ...each, value: Number(each.value.toPrecision(4)) }));
  writeFileSync(
    `${folder}/page.json`,
    `${JSON.stringify({ machine, measured: rounded }, null, 2)}\n`,
  );
  writeFileSync(`${folder}/page.md`, table(machine, rounded));
}

function table(machine: string, measured: readonly Measurement[]): string {
  const pages = [...new Set(measured.map(({ page }) => page))];
  const kinds = [...new Set(measured.map(({ what }) => what))];
  const rows = kinds.map((what) => {
    const cells = pages.map((page) => {
      const found = measured.find((each) => each.page === page && each.what === what);
      if (!found) return "";
      const text = `${found.value} ${found.unit}`.trim();
      return isWithin(found) ? text : `**${text}**`;
    });
    return `| ${what} | ${budget(measured.find((each) => each.what === what))} | ${cells.join(" | ")} |`;
  });
  return `# What a lesson's page costs its reader

Measured in Chromium on the built site, served from the same machine, by
\`node scripts/pnpm.mjs --filter @underhood/docs measure\`. A kB is 1000 bytes, compressed by gzip. What is over its budget is
**bold**. A longest task of 0 ms says that none took 50 ms. Times, and what Lighthouse says of performance, are to be trusted
only where no more programs were at work than the machine has processors, and Chromium takes two.

${machine}

| what | budget | ${pages.join(" | ")} |
| -- | -- | ${pages.map(() => "--").join(" | ")} |
${rows.join("\n")}
`;
}

function budget(measurement: Measurement | undefined): string {
  const { atMost, atLeast, unit = "" } = measurement ?? {};
  if (atMost !== undefined) return `≤ ${atMost} ${unit}`.trim();
  return atLeast === undefined ? "" : `≥ ${atLeast} ${unit}`.trim();
}
