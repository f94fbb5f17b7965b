import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * @typedef {object} Workspace
 * @property {string} name such as `@underhood/core`
 * @property {string} folder relative to the root, such as `packages/core`
 * @property {Record<string, string>} scripts
 * @property {boolean} published whether it goes to npm
 */

const parents = ["packages", "apps", "examples"];
// A user's project: it must find nothing but what npm installs for it.
const outside = "examples/consumer";

/**
 * Lists the packages, the site, the examples, the benchmarks and these scripts, in the order of their folders.
 *
 * @returns {Workspace[]}
 */
export function workspaces() {
  const folders = parents.flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  return [...folders, "bench", "scripts"]
    .filter((folder) => existsSync(join(root, folder, "package.json")) && folder !== outside)
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      return {
        name: manifest.name,
        folder,
        scripts: manifest.scripts ?? {},
        published: manifest.private !== true,
      };
    });
}

/**
 * Lists the folders that have tests of their own, as full paths.
 *
 * @returns {string[]}
 */
export function testedFolders() {
  return workspaces()
    .filter(({ scripts }) => scripts.test !== undefined)
    .map(({ folder }) => join(root, folder));
}
