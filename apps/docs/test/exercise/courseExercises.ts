import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ExerciseFiles, readExercise } from "../../src/exercise/readExercise.cjs";

const require = createRequire(import.meta.url);
const reader = require("../../src/exercise/readExercise.cjs") as {
  readExercise: typeof readExercise;
};

/** Where the lessons are. */
export const course: string = fileURLToPath(new URL("../../course/", import.meta.url));

/** All exercises of the course, by the lessons' folders. */
export function courseExercises(): Record<string, ExerciseFiles[]> {
  const lessons = readdirSync(course).filter((name) => existsSync(`${course}${name}/exercises`));
  return Object.fromEntries(
    lessons.map((lesson) => {
      const folder = `${course}${lesson}/exercises/`;
      const names = readdirSync(folder, { withFileTypes: true }).filter((each) =>
        each.isDirectory(),
      );
      return [lesson, names.map(({ name }) => reader.readExercise(`${folder}${name}`))];
    }),
  );
}
