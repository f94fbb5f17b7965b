import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const patience = 180;
const execute = promisify(execFile);

/**
 * Runs a program that prints JSON as its last line.
 *
 * @throws Error with the last line of what went wrong.
 */
export async function runProcess(command: string, args: readonly string[]): Promise<unknown> {
  try {
    const { stdout } = await execute(command, args, { timeout: patience * 1000 });
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  } catch (error) {
    const { stderr, message, killed } = error as {
      stderr?: string;
      message: string;
      killed?: boolean;
    };
    if (killed) throw new Error(`no answer after ${patience} s`);
    const lines = (stderr ?? message).split("\n").filter((line) => line.trim() !== "");
    throw new Error(lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? message);
  }
}

/** Runs one of the programs beside this file in a Node.js of its own. */
export function runBeside(file: string, args: readonly string[]): Promise<unknown> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return runProcess(process.execPath, ["--expose-gc", path, ...args]);
}
