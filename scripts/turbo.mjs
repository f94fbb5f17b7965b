import { runNode } from "./run.mjs";

/**
 * Runs turbo, which knows what is built and tested already.
 *
 * @param {readonly string[]} args
 * @param {Pick<import("./run.mjs").RunOptions, "quiet" | "stop">} [options]
 */
export function turbo(args, options) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1" };
  return runNode("node_modules/turbo/bin/turbo", args, { ...options, env });
}
