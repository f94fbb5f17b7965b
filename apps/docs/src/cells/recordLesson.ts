import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordOf, recordText } from "./lessonRecord.ts";
import { runLesson } from "./runLesson.ts";

/**
 * Runs the lesson in a folder and writes what it shows to `outputs.json` beside it.
 *
 * @returns Whether that changed the file.
 * @throws as `runLesson` does.
 */
export async function recordLesson(folder: string): Promise<boolean> {
  const { outputs, now, before } = await compare(folder);
  if (now === before) return false;
  writeFileSync(outputs, now);
  return true;
}

/**
 * Runs the lesson in a folder and compares what it shows with its `outputs.json`.
 *
 * @throws Error that says what to do when they differ; else as `runLesson` does.
 */
export async function checkRecord(folder: string): Promise<void> {
  const { outputs, now, before } = await compare(folder);
  if (now === before) return;
  throw new Error(
    `${outputs} is not what the lesson shows now. Record it again: ` +
      "node scripts/pnpm.mjs --filter @underhood/docs record",
  );
}

async function compare(folder: string): Promise<Record<"outputs" | "now" | "before", string>> {
  const lesson = join(folder, "lesson.ts");
  const outputs = join(folder, "outputs.json");
  const now = recordText(recordOf(await runLesson(readFileSync(lesson, "utf8"), lesson)));
  return { outputs, now, before: existsSync(outputs) ? readFileSync(outputs, "utf8") : "" };
}
