import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { typedNumbers } from "./typedNumbers.mjs";

const course = "apps/docs/course";

/** Checks that the numbers in the lessons' sentences come from the lessons' programs. */
export async function checkLessonNumbers() {
  const pages = readdirSync(join(root, course))
    .map((folder) => `${course}/${folder}/index.mdx`)
    .filter((page) => existsSync(join(root, page)));
  const mistakes = pages.flatMap((page) =>
    typedNumbers(readFileSync(join(root, page), "utf8")).map(
      ({ line, number }) =>
        `${page}:${line} has a typed ${number}: let it come from the lesson's program, ` +
        `<Value of="…" />, or list it in the page's front matter, facts: [${number}]\n`,
    ),
  );
  return { code: mistakes.length > 0 ? 1 : 0, output: mistakes.join("") };
}
