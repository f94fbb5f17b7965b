import { spawnSync } from "node:child_process";
import { findChromiums } from "./chromium.mjs";
import { run, runNode } from "./run.mjs";

/** How a person gets a browser, in one line. */
export const howToGetChromium =
  "No Chromium or Chrome found, so the browser tests fail: install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.";

/**
 * Finds a browser that starts on this machine; where there is none, gets one: Playwright's
 * download, else Debian's package if this user may install it.
 *
 * @returns {Promise<string | undefined>} its path, or undefined when nothing worked
 */
export async function getChromium() {
  return findChromiums().find(starts) ?? (await download()) ?? (await installPackage());
}

async function download() {
  console.log("No Chromium found: downloading Playwright's.");
  const args = ["install", "--no-shell", "chromium"];
  await runNode("scripts/node_modules/playwright/cli.js", args, { quiet: true });
  return findChromiums().find(starts);
}

async function installPackage() {
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "--non-interactive"];
  if (!isCommand("apt-get") || (asRoot.length > 0 && !isCommand("sudo"))) return undefined;
  console.log("That did not work: installing the system's chromium package.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (/** @type {string[]} */ ...args) => {
    const [command = "", ...rest] = [...asRoot, "apt-get", ...args];
    return run(command, rest, { quiet: true, env });
  };
  const install = async (/** @type {string} */ name) => {
    await aptGet("install", "--yes", "--no-install-recommends", name);
    return findChromiums().find(starts);
  };
  await aptGet("update");
  // All that the tests need of Chromium, where Debian offers it by itself.
  return (await install("chromium-headless-shell")) ?? (await install("chromium"));
}

/**
 * Whether a browser runs here: a downloaded one may lack the system's libraries.
 *
 * @param {string} path
 */
function starts(path) {
  // On Windows the question would open a window.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version", "--no-sandbox"], { stdio: "ignore" }).status === 0;
}

/** @param {string} command */
function isCommand(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}
