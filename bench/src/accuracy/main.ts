// npm run bench:accuracy -- --help
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Results, report } from "./report.ts";
import { runApart } from "./runApart.ts";
import { tasks } from "./tasks.ts";
import type { Run } from "./trainOnce.ts";

const help = `Trains each model of the ladder on all of MNIST with several seeds, and writes
bench/reports/accuracy.md and accuracy.json. Takes long; the rest of the report stays when only some
models are trained.

  npm run bench:accuracy -- --data FOLDER

  --data FOLDER   the four files of MNIST; default: what UNDERHOOD_MNIST names
  --only TEXT     only the models whose names contain the text
  --seeds 5       how many seeds, from 1 up
  --help          this text`;

const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.UNDERHOOD_MNIST ?? "" },
    only: { type: "string", default: "" },
    seeds: { type: "string", default: "5" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) console.log(help);
else if (values.data === "") throw new Error("expected --data FOLDER with the files of MNIST");
else await measure(values.data, values.only, Number(values.seeds));

async function measure(folder: string, only: string, seeds: number): Promise<void> {
  const chosen = tasks.filter(({ name }) => name.includes(only));
  const waiting = chosen.flatMap((task) =>
    Array.from({ length: seeds }, (_, i) => ({ task, seed: i + 1 })),
  );
  const results = readResults();
  for (const { name } of chosen) results[name] = [];
  const workOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { task, seed } = next;
      const run = await runApart(task, seed, folder);
      const accuracies = run.accuracies.map((accuracy) => accuracy.toFixed(4));
      console.log(`${task.name}, seed ${seed}: ${accuracies.join(" ")}`);
      results[task.name] = [...(results[task.name] ?? []), run].sort(bySeed);
      writeResults(results);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, workOn));
}

function bySeed(a: Run, b: Run): number {
  return a.seed - b.seed;
}

function reportFile(name: string): URL {
  return new URL(`../../reports/${name}`, import.meta.url);
}

function readResults(): Results {
  const file = reportFile("accuracy.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

function writeResults(results: Results): void {
  mkdirSync(reportFile("."), { recursive: true });
  writeFileSync(reportFile("accuracy.json"), `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(reportFile("accuracy.md"), report(results));
}
