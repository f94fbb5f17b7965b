// Runs the pinned pnpm, so that a fresh machine needs only Node.js and npm:
//   node scripts/pnpm.mjs [--install] <pnpm arguments>
import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { registryEnvironment } from "./registryEnvironment.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

/** @type {string} such as `pnpm@1.2.3` */
const pinnedPnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;

/**
 * Runs one pnpm command in the root of the repository.
 *
 * @param {readonly string[]} args
 * @param {Omit<import("./run.mjs").RunOptions, "cwd" | "env">} [options]
 */
export function pnpm(args, options) {
  // npx is started in an empty folder: inside the workspace it first reads all of node_modules, which takes seconds.
  const emptyFolder = join(tmpdir(), "underhood-npx");
  mkdirSync(emptyFolder, { recursive: true });
  const env = { ...registryEnvironment(), TURBO_TELEMETRY_DISABLED: "1" };
  return run("npx", ["--yes", pinnedPnpm, "-C", root, ...args], {
    ...options,
    cwd: emptyFolder,
    env,
  });
}

/**
 * Makes node_modules what the lockfile says.
 *
 * @param {Pick<import("./run.mjs").RunOptions, "quiet">} [options]
 */
export function install(options) {
  // That no version is brand-new was seen to when the lockfile was written; to ask the registry
  // again for the age of each would take longer than to install them.
  const settled = "--config.minimumReleaseAge=0";
  const args = ["install", "--frozen-lockfile", settled, "--config.confirmModulesPurge=false"];
  return pnpm(args, options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  if (args[0] === "--install") {
    args.shift();
    const { code } = await install();
    if (code !== 0) process.exit(code);
  }
  if (args.length > 0) process.exit((await pnpm(args, { interactive: true })).code);
}
