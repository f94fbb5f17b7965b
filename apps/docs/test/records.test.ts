import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";
import { checkRecord } from "../src/cells/recordLesson.ts";

const course = fileURLToPath(new URL("../course/", import.meta.url));
const lessons = readdirSync(course).filter((name) => existsSync(`${course}${name}/lesson.ts`));

describe("the recorded outputs of a lesson", () => {
  it.each(lessons)("are what its program shows now: %s", async (name) => {
    await checkRecord(`${course}${name}`);
  });
});
