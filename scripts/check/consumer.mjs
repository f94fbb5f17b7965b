import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registryEnvironment } from "../registryEnvironment.mjs";
import { root } from "../root.mjs";
import { run } from "../run.mjs";
import { workspaces } from "../workspaces.mjs";
import { readmeBlocks } from "./readmeBlocks.mjs";
import { tarballs } from "./tarballs.mjs";

// Outside the workspace, so that nothing is found there but what was installed.
const folder = mkdtempSync(join(tmpdir(), "underhood-consumer-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Installs the packed packages into a copy of examples/consumer, with npm, as a user would. */
export async function installConsumer() {
  cpSync(join(root, "examples/consumer"), folder, { recursive: true });
  const args = ["install", "--no-audit", "--no-fund", ...tarballs()];
  return run("npm", args, { cwd: folder, env: registryEnvironment(), quiet: true });
}

/** Compiles the consumer and the README examples with the compilers that users have. */
export async function checkConsumerTypes() {
  for (const { name, line, code } of examples()) {
    writeFileSync(join(folder, "src", `${name}-${line}.ts`), code);
  }
  const compiled = await tsc("typescript", ["--outDir", "dist"]);
  const newest = await tsc("typescript-newest", ["--noEmit"]);
  const declarations = await tsc("typescript", ["--noEmit", "--skipLibCheck", "false"]);
  // Under skipLibCheck false tfjs' own declarations have errors; only ours count.
  const ours = declarations.output.split("\n").filter((line) => line.includes("@underhood"));
  return {
    code: compiled.code || newest.code || Math.min(ours.length, 1),
    output: [compiled.output, newest.output, ...ours].join("\n"),
  };
}

/** Runs what the compiler made, in plain Node. */
export async function runConsumer() {
  const pageOnly = examples()
    .filter(({ runs }) => !runs)
    .map(({ name, line }) => `${name}-${line}.js`);
  let code = 0;
  let output = "";
  for (const program of readdirSync(join(folder, "dist")).filter((it) => !pageOnly.includes(it))) {
    const args = [join("dist", program)];
    const outcome = await run(process.execPath, args, { cwd: folder, quiet: true });
    if (outcome.code !== 0) {
      code = 1;
      output += `${program}:\n${outcome.output}\n`;
    }
  }
  return { code, output };
}

/** Lists the examples of the READMEs; a name and line such as core, 12 stand for packages/core/README.md:12. */
function examples() {
  const readmes = workspaces().filter(({ published }) => published);
  return [{ name: "root", folder: "." }, ...readmes].flatMap(({ name, folder }) => {
    const readme = join(root, folder, "README.md");
    const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
    return readmeBlocks(text).map((block) => ({ ...block, name: name.replace(/^.*\//, "") }));
  });
}

/**
 * @param {string} compiler the name under which the consumer's package.json installs it
 * @param {readonly string[]} args
 */
function tsc(compiler, args) {
  const program = join(folder, "node_modules", compiler, "bin/tsc");
  return run(process.execPath, [program, ...args], { cwd: folder, quiet: true });
}
