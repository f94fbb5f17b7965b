import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Task } from "./task.ts";
import type { Run } from "./trainOnce.ts";

const program = fileURLToPath(new URL("./run.js", import.meta.url));

/**
 * Trains the model of a task in a process of its own, since an engine has one thread.
 *
 * @throws Error if the process ends without an answer; what went wrong is on stderr.
 */
export function runApart(task: Task, seed: number, folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [folder, String(seed), task.name]);
    let run: Run | undefined;
    child.on("message", (message) => {
      run = message as Run;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (run) resolve(run);
      else reject(new Error(`${task.name} with seed ${seed} ended with status ${code}`));
    });
  });
}
