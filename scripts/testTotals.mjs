import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} notes what was skipped, and what failed and how
 */

const reportFile = "test-results.json";

/**
 * Deletes the reports of earlier runs, so that none is ever counted.
 *
 * @param {readonly string[]} folders
 */
export function forgetReports(folders) {
  for (const folder of folders) rmSync(join(folder, reportFile), { force: true });
}

/**
 * Sums the reports that vitest left in the folders. A folder without a readable report, and a test
 * file that broke before it could name a test, count as one failure each.
 *
 * @param {readonly string[]} folders
 * @returns {Totals}
 */
export function testTotals(folders) {
  /** @type {Totals} */
  const totals = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const folder of folders) {
    const report = readReport(folder);
    if (report === undefined) {
      totals.failed += 1;
      totals.notes.push(`failed: ${folder} left no test report`);
      continue;
    }
    for (const file of report.testResults) addFile(totals, file);
  }
  return totals;
}

/**
 * @param {Totals} totals
 * @returns {string} such as `12 passed, 0 failed`, and what was skipped if anything was
 */
export function formatTotals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * @typedef {object} FileReport
 * @property {string} name
 * @property {string} status
 * @property {TestReport[]} assertionResults
 *
 * @typedef {object} TestReport
 * @property {string} status
 * @property {string[]} ancestorTitles
 * @property {string} title
 * @property {string[]} [failureMessages]
 *
 * @param {string} folder
 * @returns {{ testResults: FileReport[] } | undefined}
 */
function readReport(folder) {
  const path = join(folder, reportFile);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * @param {Totals} totals
 * @param {FileReport} file
 */
function addFile(totals, file) {
  const skippedGroups = new Set();
  let failed = 0;
  for (const test of file.assertionResults) {
    const { status, ancestorTitles, title } = test;
    if (status === "passed") totals.passed += 1;
    else if (status === "failed") {
      failed += 1;
      totals.notes.push(`failed: ${formatFailure(file.name, test)}`);
    } else {
      totals.skipped += 1;
      skippedGroups.add(ancestorTitles.join(" > ") || title);
    }
  }
  for (const group of skippedGroups) totals.notes.push(`skipped: ${group}`);
  if (file.status === "failed" && failed === 0) {
    failed = 1;
    totals.notes.push(`failed: ${file.name} broke before its tests ran`);
  }
  totals.failed += failed;
}

/**
 * @param {string} file
 * @param {TestReport} test
 */
function formatFailure(file, { ancestorTitles, title, failureMessages = [] }) {
  const [message = ""] = failureMessages.join("\n").split("\n");
  return [file, ...ancestorTitles, title, message].filter((part) => part !== "").join(" > ");
}
