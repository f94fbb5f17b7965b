import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { loadMnist } from "@underhood/data";
import { startChromium } from "./inChromium.ts";
import { type NetName, nets } from "./nets.ts";
import { race } from "./race.ts";
import { report } from "./report.ts";
import { pythonWithTorch, runnersOf } from "./runners.ts";
import { runBeside } from "./runProcess.ts";
import { setsFor } from "./setsFor.ts";
import { type Race, rounded, type Speed } from "./speed.ts";

/** What `npm run bench` was asked for. */
export interface SpeedOptions {
  /** Where the four files of MNIST are. */
  readonly folder: string;
  readonly names: readonly NetName[];
  readonly isQuick: boolean;
  readonly hasChromium: boolean;
  /** Whether the reports are written. */
  readonly writes: boolean;
}

/** Measures, and prints what was found. */
export async function measureSpeed(options: SpeedOptions): Promise<void> {
  const { folder, names, isQuick, writes } = options;
  const digits = isQuick ? 5120 : 60_000;
  const torch = pythonWithTorch();
  if (torch === undefined) {
    console.error("PyTorch is skipped: this Python has none; UNDERHOOD_PYTHON may name another");
  }
  // Before the browser starts, so that nothing is in the way.
  const look = (what: string, net: NetName) => {
    console.error(`  our own ${what}: ${net}`);
    return runBeside("./inspect.js", [what, folder, net, String(digits)]);
  };
  const own = {
    limit: rounded((await look("limit", "simple")) as number),
    steps: {
      simple: (await look("step", "simple")) as Speed["steps"]["simple"],
      conv: (await look("step", "conv")) as Speed["steps"]["conv"],
    } as Speed["steps"],
    memory: (await look("memory", "linear")) as Speed["memory"],
    growth: (await look("growth", "simple")) as Speed["growth"],
  };
  const { races, chromium } = await raceAll(options, torch?.command, digits);
  const machine = {
    processor: cpus()[0]?.model ?? "an unknown processor",
    cores: availableParallelism(),
    node: process.versions.node,
    ...(chromium !== undefined && { chromium }),
    ...(torch !== undefined && { torch: torch.version }),
  };
  const speed: Speed = { machine, races, ...own };
  const page = report(speed);
  console.log(page);
  if (isQuick) console.log("This was a quick run: its numbers say nothing.");
  if (!writes) console.log(`No report is written, ${names.length} nets of 4 were raced.`);
  else {
    writeFileSync(reportFile("speed.json"), `${JSON.stringify(speed, null, 1)}\n`);
    writeFileSync(reportFile("speed.md"), page);
  }
}

async function raceAll(
  { folder, names, isQuick, hasChromium }: SpeedOptions,
  python: string | undefined,
  digits: number,
): Promise<{ races: Race[]; chromium: string | undefined }> {
  const mnist = await loadMnist({ folder });
  const browser = hasChromium ? await startChromium(mnist) : undefined;
  try {
    const runners = runnersOf(folder, python, browser, isQuick ? 1 : 3);
    const races: Race[] = [];
    for (const name of names) {
      const net = nets[name];
      const count = setsFor(net, mnist, digits).training.labels.length;
      races.push(await race(name, runners, { epochs: isQuick ? 1 : net.epochs, digits }, count));
    }
    return { races, chromium: browser?.version };
  } finally {
    await browser?.close();
  }
}

function reportFile(name: string): URL {
  return new URL(`../../reports/${name}`, import.meta.url);
}
