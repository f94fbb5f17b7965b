// Runs the lessons and records what they show, for their pages to show before anybody runs them.
//   record.ts           writes course/*/outputs.json
//   record.ts --check   writes nothing, and fails if a record is not what its lesson shows now
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { recordOf, recordText } from "../src/cells/lessonRecord.ts";
import { runLesson } from "../src/cells/runLesson.ts";

const site = dirname(dirname(fileURLToPath(import.meta.url)));
const isCheck = process.argv.includes("--check");

async function record(folder: string): Promise<void> {
  const lesson = join(folder, "lesson.ts");
  const outputs = join(folder, "outputs.json");
  const run = await runLesson(readFileSync(join(site, lesson), "utf8"), lesson);
  const now = recordText(recordOf(run));
  const before = existsSync(join(site, outputs)) ? readFileSync(join(site, outputs), "utf8") : "";
  if (now === before) return;
  if (isCheck) throw new Error(`${outputs} is not what ${lesson} shows now. ${remedy}`);
  writeFileSync(join(site, outputs), now);
  console.log(`recorded ${outputs}`);
}

const remedy = "Record it again: node scripts/pnpm.mjs --filter @underhood/docs record";

try {
  for (const name of readdirSync(join(site, "course"))) {
    const folder = join("course", name);
    if (existsSync(join(site, folder, "lesson.ts"))) await record(folder);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
