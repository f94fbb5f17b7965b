import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.mjs";
import { unknownScripts } from "./unknownScripts.mjs";

const documents = ["README.md", "CONTRIBUTING.md", ".github/pull_request_template.md"];

/** Checks that the documents for contributors name only scripts that exist. */
export async function checkDocuments() {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const mistakes = documents.flatMap((document) =>
    unknownScripts(readFileSync(join(root, document), "utf8"), Object.keys(scripts)).map(
      (name) => `${document} names "npm run ${name}", which package.json does not have\n`,
    ),
  );
  return { code: mistakes.length > 0 ? 1 : 0, output: mistakes.join("") };
}
