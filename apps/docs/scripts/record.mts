// Runs the lessons and records what they show, for their pages to show before anybody runs them.
//   record.mts           writes course/*/outputs.json
//   record.mts --check   writes nothing, and fails if a record is not what its lesson shows now
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkRecord, recordLesson } from "../src/cells/recordLesson.ts";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const folders = readdirSync("course")
  .map((name) => join("course", name))
  .filter((folder) => existsSync(join(folder, "lesson.ts")));

try {
  for (const folder of folders) {
    if (process.argv.includes("--check")) await checkRecord(folder);
    else if (await recordLesson(folder)) console.log(`recorded ${folder}/outputs.json`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
