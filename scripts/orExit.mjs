const endedByCtrlC = 130;

/**
 * Goes on when a command has done its work; otherwise this script ends with the command's status.
 *
 * @param {Promise<import("./run.mjs").Outcome>} running
 */
export async function orExit(running) {
  const { code, endedBy } = await running;
  if (endedBy) process.exit(endedByCtrlC);
  if (code !== 0) process.exit(code);
}
