import { pnpm } from "./pnpm.mjs";

/**
 * Runs turbo, which knows what is built and tested already. (It asks for a pnpm on the path, which is
 * there when pnpm itself starts it.)
 *
 * @param {readonly string[]} args
 * @param {Pick<import("./run.mjs").RunOptions, "quiet" | "stop">} [options]
 */
export function turbo(args, options) {
  return pnpm(["exec", "turbo", ...args], options);
}
