// Makes of an exercise's exercise.ts what a page imports: the exercise as a component. What would give
// the answer away is a module of its own, which is fetched when somebody asks for it.
const { dirname, join } = require("node:path");
const { readExercise } = require("./readExercise.cjs");

module.exports = function exerciseLoader() {
  const folder = dirname(this.resourcePath);
  this.addContextDependency(folder);
  const { programs, solution, wrong, ...page } = readExercise(folder);
  if (this.resourceQuery === "?answers")
    return `export const answers = ${JSON.stringify({ programs, solution, wrong })};`;
  return `import { createElement } from "react";
import { ExerciseForm } from ${JSON.stringify(join(__dirname, "ExerciseForm.tsx"))};

const page = {
  ...${JSON.stringify(page)},
  fetchAnswers: async () => (await import("./exercise.ts?answers")).answers,
};

export function Exercise() {
  return createElement(ExerciseForm, { page });
}
`;
};
