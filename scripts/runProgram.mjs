import { orExit } from "./orExit.mjs";
import { install } from "./pnpm.mjs";
import { runNode } from "./run.mjs";
import { turbo } from "./turbo.mjs";

/**
 * Builds a program of this repository with all that it needs, and runs it with the arguments of this
 * process, whose exit status becomes the program's.
 *
 * @param {string} name the name of its package, such as `@underhood/train`
 * @param {string} file where it is built to, relative to the root
 */
export async function runProgram(name, file) {
  console.error("Getting ready: the first time takes a minute, later ones a second or two.");
  await orExit(install({ quiet: true }));
  await orExit(turbo(["run", "build", `--filter=${name}`], { quiet: true }));
  // A folder in the arguments is relative to where the person stands, which npm hands down.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await runNode(file, process.argv.slice(2), { cwd });
  process.exitCode = code;
}
