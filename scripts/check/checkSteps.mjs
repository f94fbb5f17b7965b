/**
 * @typedef {object} Step
 * @property {string} name what holds when the step passes
 * @property {() => Promise<Pick<import("../run.mjs").Outcome, "code" | "output"> & { endedBy?: NodeJS.Signals | undefined }>} work
 * @property {boolean} [needed] whether the later steps make no sense without it; default false
 */

const endedByCtrlC = 130;

/**
 * Runs the steps one after another, one line each; what a failed step printed follows its line.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} the exit status: 0 when all passed
 */
export async function checkSteps(steps) {
  const started = performance.now();
  /** @type {string[]} */
  const failed = [];
  let passed = 0;
  for (const { name, work, needed } of steps) {
    const stepStarted = performance.now();
    const { code, output, endedBy } = await work();
    if (endedBy) return endedByCtrlC;
    console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds(stepStarted)})`);
    if (code === 0) {
      passed += 1;
      continue;
    }
    failed.push(name);
    console.log(output.trimEnd());
    if (needed) break;
  }
  const notRun = steps.length - passed - failed.length;
  const parts = [`${passed} of ${steps.length} checks passed in ${seconds(started)}`];
  if (failed.length > 0) parts.push(`failed: ${failed.join(", ")}`);
  if (notRun > 0) parts.push(`not run: ${notRun}`);
  console.log(parts.join("; "));
  return failed.length > 0 ? 1 : 0;
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
