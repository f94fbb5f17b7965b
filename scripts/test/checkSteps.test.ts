import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { checkSteps } from "../check/checkSteps.mjs";

let lines: string[] = [];

beforeEach(() => {
  lines = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    lines.push(line.replace(/\d+\.\d s/g, "… s"));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const passes = async () => ({ code: 0, output: "not shown" });
const fails = async () => ({ code: 3, output: "the reason\n" });

describe("checkSteps(steps)", () => {
  it("prints a line for each step and a summary", async () => {
    const steps = [
      { name: "a", work: passes },
      { name: "b", work: passes },
    ];
    expect(await checkSteps(steps)).toBe(0);
    expect(lines).toEqual(["ok     a (… s)", "ok     b (… s)", "2 of 2 checks passed in … s"]);
  });

  it("prints what a failed step had to say, and goes on", async () => {
    const steps = [
      { name: "a", work: fails },
      { name: "b", work: passes },
    ];
    expect(await checkSteps(steps)).toBe(1);
    expect(lines).toEqual([
      "FAILED a (… s)",
      "the reason",
      "ok     b (… s)",
      "1 of 2 checks passed in … s; failed: a",
    ]);
  });

  it("stops at a failed step that the others need", async () => {
    const steps = [
      { name: "a", work: fails, needed: true },
      { name: "b", work: passes },
    ];
    expect(await checkSteps(steps)).toBe(1);
    expect(lines.at(-1)).toBe("0 of 2 checks passed in … s; failed: a; not run: 1");
  });

  it("ends at once with 130 when a step was interrupted", async () => {
    const work = async () => ({ code: 1, output: "", endedBy: "SIGINT" as const });
    expect(await checkSteps([{ name: "a", work }])).toBe(130);
    expect(lines).toEqual([]);
  });
});
