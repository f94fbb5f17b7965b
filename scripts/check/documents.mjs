import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { workspaces } from "../workspaces.mjs";
import { unknownScripts } from "./unknownScripts.mjs";

const documents = ["README.md", "CONTRIBUTING.md", ".github/pull_request_template.md"];

/** Checks that each package has a README, and that contributors are told of scripts that exist. */
export async function checkDocuments() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing = workspaces()
    .filter(({ folder, published }) => published && !existsSync(join(root, folder, "README.md")))
    .map(({ name }) => `${name} has no README.md\n`);
  const unknown = documents.flatMap((document) =>
    unknownScripts(readFileSync(join(root, document), "utf8"), Object.keys(scripts)).map(
      (name) => `${document} names "npm run ${name}", which package.json does not have\n`,
    ),
  );
  const mistakes = [...missing, ...unknown];
  return { code: mistakes.length > 0 ? 1 : 0, output: mistakes.join("") };
}
