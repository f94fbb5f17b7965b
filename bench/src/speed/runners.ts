import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ContenderName } from "./contenders.ts";
import type { Browser } from "./inChromium.ts";
import type { NetName } from "./nets.ts";
import type { Runner } from "./race.ts";
import { runBeside, runProcess } from "./runProcess.ts";
import type { Task, Trained } from "./trained.ts";

const torchProgram = fileURLToPath(new URL("../../src/speed/torch_chapter.py", import.meta.url));
const slowSeconds = 4;
// Infinity would not survive JSON.
const unlimited = Number.MAX_SAFE_INTEGER;

/** Lists who takes part: PyTorch where `python` has it, and browsers where there is one. */
export function runnersOf(
  folder: string,
  python: string | undefined,
  browser: Browser | undefined,
  rounds: number,
): Runner[] {
  const node = (contender: ContenderName) => (net: NetName, task: Task) =>
    runBeside("./train.js", [contender, net, folder, JSON.stringify(task)]) as Promise<Trained>;
  const torch =
    (threads: readonly string[]) =>
    (net: NetName, { epochs, digits }: Task) =>
      runProcess(python ?? "", [
        torchProgram,
        folder,
        net,
        String(epochs),
        String(digits),
        ...threads,
      ]) as Promise<Trained>;
  const few = Math.min(rounds, 2);
  const runners: Runner[] = [
    { name: "ours", rounds, limitSeconds: unlimited, train: node("ours") },
  ];
  if (python !== undefined) {
    runners.push(
      { name: "PyTorch", rounds, limitSeconds: unlimited, train: torch([]) },
      { name: "PyTorch, 1 thread", rounds: few, limitSeconds: unlimited, train: torch(["1"]) },
    );
  }
  if (browser !== undefined) {
    const inBrowser = (contender: ContenderName) => (net: NetName, task: Task) =>
      browser.train(contender, net, task);
    runners.push(
      { name: "ours in Chromium", rounds, limitSeconds: unlimited, train: inBrowser("ours") },
      {
        name: "stock in Chromium",
        rounds: 1,
        limitSeconds: slowSeconds,
        train: inBrowser("stock"),
      },
      {
        name: "jax-js in Chromium",
        rounds: 1,
        limitSeconds: slowSeconds,
        train: inBrowser("jax-js"),
      },
    );
  }
  return [
    ...runners,
    { name: "stock", rounds: few, limitSeconds: slowSeconds, train: node("stock") },
    { name: "jax-js", rounds: few, limitSeconds: slowSeconds, train: node("jax-js") },
    { name: "cpu", rounds: 1, limitSeconds: slowSeconds, train: node("cpu") },
  ];
}

/** The Python to ask, or undefined if it has no PyTorch. */
export function pythonWithTorch():
  | { readonly command: string; readonly version: string }
  | undefined {
  const command = process.env.UNDERHOOD_PYTHON ?? "python3";
  const found = spawnSync(command, ["-c", "import torch; print(torch.__version__)"], {
    encoding: "utf8",
  });
  return found.status === 0 ? { command, version: found.stdout.trim() } : undefined;
}
