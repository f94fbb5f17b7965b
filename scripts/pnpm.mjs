// Runs the pinned pnpm, so that a fresh machine needs only Node.js and npm:
//   node scripts/pnpm.mjs [--install] <pnpm arguments>
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedPnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager;

// npm hands its own settings down as npm_* variables; pnpm must not read them, except how to reach a registry.
const keptSetting =
  /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile|loglevel)$/i;
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || keptSetting.test(name)),
);
env.TURBO_TELEMETRY_DISABLED = "1";

// npx is started in an empty folder: inside the workspace it first reads all of node_modules, which takes seconds.
const emptyFolder = join(tmpdir(), "underhood-npx");
mkdirSync(emptyFolder, { recursive: true });

/** Runs one pnpm command and resolves to its exit code. */
function pnpm(args) {
  return new Promise((resolve) => {
    const child = spawn("npx", ["--yes", pinnedPnpm, "-C", root, ...args], {
      stdio: "inherit",
      cwd: emptyFolder,
      env,
      shell: process.platform === "win32",
    });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

const args = process.argv.slice(2);
if (args[0] === "--install") {
  args.shift();
  const code = await pnpm(["install", "--frozen-lockfile"]);
  if (code !== 0) process.exit(code);
}
if (args.length > 0) process.exit(await pnpm(args));
