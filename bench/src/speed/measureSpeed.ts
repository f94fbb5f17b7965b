import { loadMnist } from "@underhood/data";
import { startChromium } from "./inChromium.ts";
import { type NetName, nets } from "./nets.ts";
import { race } from "./race.ts";
import { pythonWithTorch, runnersOf } from "./runners.ts";
import type { Race } from "./speed.ts";

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
  const { folder, names, isQuick, hasChromium } = options;
  const torch = pythonWithTorch();
  if (torch === undefined) {
    console.error("PyTorch is skipped: this Python has none; UNDERHOOD_PYTHON may name another");
  }
  const browser = hasChromium ? await startChromium(await loadMnist({ folder })) : undefined;
  const races: Race[] = [];
  try {
    const runners = runnersOf(folder, torch?.command, browser, isQuick ? 1 : 3);
    for (const name of names) {
      const size = isQuick
        ? { epochs: 1, digits: 2560 }
        : { epochs: nets[name].epochs, digits: 60_000 };
      races.push(await race(name, runners, size));
    }
  } finally {
    await browser?.close();
  }
  console.log(JSON.stringify(races, null, 1));
}
