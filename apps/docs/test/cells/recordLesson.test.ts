import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkRecord, recordLesson } from "../../src/cells/recordLesson.ts";

function folderWith(lesson: string): string {
  const folder = mkdtempSync(join(tmpdir(), "underhood-lesson-"));
  writeFileSync(join(folder, "lesson.ts"), lesson);
  return folder;
}

describe("recordLesson(folder)", () => {
  it("writes what the lesson shows, and says whether that is new", async () => {
    const folder = folderWith("// %% one\nconst a: number = 2;\na * a;\n");
    expect(await recordLesson(folder)).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, "outputs.json"), "utf8"))).toEqual({
      pictures: { one: [{ kind: "text", text: "4" }] },
      values: { a: 2 },
    });
    expect(await recordLesson(folder)).toBe(false);
  });
});

describe("checkRecord(folder)", () => {
  it("accepts a fresh record", async () => {
    const folder = folderWith("// %% one\n1;\n");
    await recordLesson(folder);
    await expect(checkRecord(folder)).resolves.toBeUndefined();
  });

  it("refuses a stale or missing record, says what to run, and writes nothing", async () => {
    const folder = folderWith("// %% one\n1;\n");
    await expect(checkRecord(folder)).rejects.toThrow(
      `${join(folder, "outputs.json")} is not what the lesson shows now. Record it again: ` +
        "node scripts/pnpm.mjs --filter @underhood/docs record",
    );
    await recordLesson(folder);
    writeFileSync(join(folder, "lesson.ts"), "// %% one\n2;\n");
    const before = readFileSync(join(folder, "outputs.json"), "utf8");
    await expect(checkRecord(folder)).rejects.toThrow("Record it again");
    expect(readFileSync(join(folder, "outputs.json"), "utf8")).toBe(before);
  });

  it("names the line of a lesson that fails", async () => {
    const folder = folderWith("// %% one\n1;\nthrow new RangeError('too much');\n");
    await expect(checkRecord(folder)).rejects.toThrow(
      `${join(folder, "lesson.ts")}:3: RangeError: too much`,
    );
  });
});
