// Draws the examples of @underhood/viz while the site is built. So the gallery's page carries the
// pictures, but not what draws them.
const { readFile } = require("node:fs/promises");
const { dirname, join } = require("node:path");

const terminalWidth = 60;

module.exports = async function galleryLoader() {
  const folder = dirname(require.resolve("@underhood/viz/package.json"));
  const sourceFile = join(folder, "src/examples/examples.ts");
  this.addDependency(sourceFile);
  this.addContextDependency(join(folder, "dist"));
  const { describePicture, renderToSvg, renderToTerminal } = await import("@underhood/viz");
  const { examples } = await import("@underhood/viz/examples");
  const source = await readFile(sourceFile, "utf8");
  const entries = Object.entries(examples).map(([name, make]) => {
    const picture = make();
    return {
      name,
      svg: renderToSvg(picture),
      words: describePicture(picture),
      terminal: renderToTerminal(picture, { width: terminalWidth }),
    };
  });
  return [
    `export const source = ${JSON.stringify(source)};`,
    `export const entries = ${JSON.stringify(entries)};`,
  ].join("\n");
};
