// Reads the files of an exercise's folder, for its page (exerciseLoader.cjs) and for its tests.
const { readdirSync, readFileSync, existsSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
const { transformSync } = require("esbuild");

/**
 * What stands in a program before its first cell is for the type checker: it declares the names that
 * the lesson, or an answer, will have made.
 */
function programIn(file) {
  const text = readFileSync(file, "utf8");
  const start = text.indexOf("// %%");
  if (start === -1) throw new SyntaxError(`${file} has no cell; begin one with // %% answer`);
  return text.slice(start);
}

function codeIn(file) {
  return programIn(file).replace(/^.*\n/, "").trim();
}

/** The constant that `exercise.ts` exports. */
function textIn(file) {
  const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  new Function("module", "exports", code)(module, module.exports);
  return module.exports.exercise;
}

exports.readExercise = function readExercise(folder) {
  const at = (name) => join(folder, name);
  const wrong = readdirSync(at("wrong")).filter((name) => name.endsWith(".ts"));
  return {
    ...textIn(at("exercise.ts")),
    lesson: basename(dirname(dirname(folder))),
    name: basename(folder),
    start: codeIn(at("start.ts")),
    solution: codeIn(at("solution.ts")),
    programs: {
      start: programIn(at("start.ts")),
      solution: programIn(at("solution.ts")),
      check: existsSync(at("check.ts")) ? codeIn(at("check.ts")) : undefined,
      wrong: Object.fromEntries(
        wrong.map((name) => [basename(name, ".ts"), programIn(at(join("wrong", name)))]),
      ),
    },
  };
};
