import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Runs a module in a plain Node process, as a user's program, and gives all that it wrote: tests
 * themselves load packages in another way than Node does.
 */
export async function runProgram(code: string): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", code],
    { cwd: join(import.meta.dirname, "../..") },
  );
  return stdout + stderr;
}
