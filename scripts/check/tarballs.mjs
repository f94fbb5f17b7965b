import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pnpm } from "../pnpm.mjs";
import { runNode } from "../run.mjs";

const folder = mkdtempSync(join(tmpdir(), "underhood-tarballs-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Packs the published packages as `npm publish` would. */
export function packAll() {
  const args = ["--recursive", "--filter", "./packages/*", "pack", "--pack-destination", folder];
  return pnpm(args, { quiet: true });
}

/**
 * Lists the packed files.
 *
 * @returns {string[]}
 */
export function tarballs() {
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Asks publint and are-the-types-wrong what a user's tools would stumble over. */
export async function checkPublished() {
  let code = 0;
  let output = "";
  for (const tarball of tarballs()) {
    const answers = [
      await runNode("node_modules/publint/src/cli.js", ["run", "--strict", tarball], {
        quiet: true,
      }),
      await runNode(
        "node_modules/@arethetypeswrong/cli/dist/index.js",
        [tarball, "--profile", "esm-only", "--no-emoji"],
        { quiet: true },
      ),
    ];
    for (const answer of answers.filter((answer) => answer.code !== 0)) {
      code = 1;
      output += answer.output;
    }
  }
  return { code, output };
}
