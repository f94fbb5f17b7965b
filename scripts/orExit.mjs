const endedByCtrlC = 130;

/**
 * Goes on when a command has done its work; otherwise this script ends with the command's status, and
 * with what a quiet command had to say.
 *
 * @param {Promise<import("./run.mjs").Outcome>} running
 */
export async function orExit(running) {
  const { code, endedBy, output } = await running;
  if (endedBy) process.exit(endedByCtrlC);
  if (code === 0) return;
  console.error(output);
  process.exit(code);
}
