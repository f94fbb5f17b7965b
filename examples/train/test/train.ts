import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What the program did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = fileURLToPath(new URL("../dist/train.js", import.meta.url));

/**
 * Runs the built program to its end. Once `interruptAfter` is on stderr, it gets what Ctrl-C sends.
 */
export function train(
  args: readonly string[],
  { interruptAfter }: { interruptAfter?: RegExp } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
      if (interruptAfter?.test(stderr)) child.kill("SIGINT");
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}

/** Reads the rows of the printed table, without their times: `[epoch, loss, loss, accuracy]`. */
export function epochsOf({ stdout }: Outcome): number[][] {
  const row = /^ *(\d+) +([\d.]+) +([\d.]+) +([\d.]+) +[\d.]+ *$/gm;
  return [...stdout.matchAll(row)].map((match) => match.slice(1).map(Number));
}
