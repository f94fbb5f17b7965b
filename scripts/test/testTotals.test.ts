import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetReports, formatTotals, testTotals } from "../testTotals.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "totals-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function report(...files: { name?: string; status?: string; tests: string[] }[]): void {
  const testResults = files.map(({ name = "a.test.ts", status = "passed", tests }) => ({
    name,
    status,
    assertionResults: tests.map((test) => ({
      status: test,
      ancestorTitles: ["full MNIST (absent)"],
      title: "a test",
      failureMessages: test === "failed" ? ["Error: expected 1, got 2\n    at a.test.ts:3"] : [],
    })),
  }));
  writeFileSync(join(folder, "test-results.json"), JSON.stringify({ testResults }));
}

describe("testTotals(folders)", () => {
  it("sums the reports, test by test", () => {
    report({ tests: ["passed", "passed"] }, { status: "failed", tests: ["failed", "passed"] });
    expect(testTotals([folder, folder])).toMatchObject({ passed: 6, failed: 2, skipped: 0 });
  });

  it("names each test that failed, and the first line of what it said", () => {
    report({ status: "failed", tests: ["passed", "failed"] });
    expect(testTotals([folder]).notes).toEqual([
      "failed: a.test.ts > full MNIST (absent) > a test > Error: expected 1, got 2",
    ]);
  });

  it("names each group of skipped tests once", () => {
    report({ tests: ["pending", "skipped", "todo"] });
    const notes = ["skipped: full MNIST (absent)"];
    expect(testTotals([folder])).toEqual({ passed: 0, failed: 0, skipped: 3, notes });
  });

  it("counts a file that broke before its tests ran as one failure", () => {
    report({ name: "b.test.ts", status: "failed", tests: [] }, { tests: ["passed"] });
    const notes = ["failed: b.test.ts broke before its tests ran"];
    expect(testTotals([folder])).toEqual({ passed: 1, failed: 1, skipped: 0, notes });
  });

  it.each(["", "{"])("counts a report that reads %j as one failure", (text) => {
    writeFileSync(join(folder, "test-results.json"), text);
    expect(testTotals([folder]).failed).toBe(1);
  });

  it("counts a report of an earlier run as missing, once it is forgotten", () => {
    report({ tests: ["passed"] });
    forgetReports([folder]);
    const notes = [`failed: ${folder} left no test report`];
    expect(testTotals([folder])).toEqual({ passed: 0, failed: 1, skipped: 0, notes });
  });
});

describe("formatTotals(totals)", () => {
  it("names passed and failed always, skipped when there are any", () => {
    const totals = { passed: 12, failed: 0, skipped: 0, notes: [] };
    expect(formatTotals(totals)).toBe("12 passed, 0 failed");
    expect(formatTotals({ ...totals, skipped: 3 })).toBe("12 passed, 0 failed, 3 skipped");
  });
});
