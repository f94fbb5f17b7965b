const endedByCtrlC = 130;

/**
 * Goes on when a command has done its work; otherwise this script ends with the command's status, and
 * with what a quiet command had to say.
 *
 * @param {Promise<import("./run.mjs").Outcome>} running
 */
export async function orExit(running) {
  const { code, output } = await unlessEnded(running);
  if (code === 0) return;
  console.error(output);
  process.exit(code);
}

/**
 * Goes on whether a command has done its work or not; only if it was asked to end, this script ends too.
 *
 * @param {Promise<import("./run.mjs").Outcome>} running
 */
export async function unlessEnded(running) {
  const outcome = await running;
  if (outcome.endedBy) process.exit(endedByCtrlC);
  return outcome;
}
