import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

const isWindows = process.platform === "win32";
const endSignals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the folder to run in; default: the root of the repository
 * @property {NodeJS.ProcessEnv} [env] default: this process's
 * @property {boolean} [quiet] collect what the command prints instead of printing it; default false
 * @property {AbortSignal} [stop] ends the command when it is aborted
 * @property {boolean} [interactive] let the command read from the terminal; default false
 *
 * @typedef {object} Outcome
 * @property {number} code the exit status
 * @property {NodeJS.Signals | undefined} endedBy the signal that this process was asked to end by
 * @property {string} output what a quiet command printed, both streams in one
 */

/**
 * Runs a command to its end. Ctrl-C, or any other request to end, reaches everything that the
 * command started: it runs in a process group of its own, and the group gets the signal. (An
 * interactive command stays in the terminal's group, which gets Ctrl-C from the terminal.)
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, quiet = false, interactive = false, stop } = options;
  return new Promise((resolve, reject) => {
    const printed = quiet ? "pipe" : "inherit";
    const ownGroup = !isWindows && !interactive;
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [interactive ? "inherit" : "ignore", printed, printed],
      detached: ownGroup,
      shell: isWindows && !command.endsWith(".exe"),
    });
    /** @type {NodeJS.Signals | undefined} */
    let endedBy;
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      endedBy ??= signal;
      if (child.pid !== undefined) send(signal, ownGroup ? -child.pid : child.pid);
    };
    const onStop = () => end("SIGTERM");
    stop?.addEventListener("abort", onStop);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    for (const signal of endSignals) process.on(signal, end);
    child.on("error", reject);
    child.on("close", (code) => {
      stop?.removeEventListener("abort", onStop);
      for (const signal of endSignals) process.off(signal, end);
      resolve({ code: code ?? 1, endedBy, output });
    });
  });
}

/**
 * Runs a program that an installed package brings, by the file that it starts from.
 *
 * @param {string} file relative to the root, such as `node_modules/turbo/bin/turbo`
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [join(root, file), ...args], options);
}

/**
 * @param {NodeJS.Signals} signal
 * @param {number} pid a process, or minus the number of a group
 */
function send(signal, pid) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may have ended by itself in the meantime.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ESRCH") throw error;
  }
}
