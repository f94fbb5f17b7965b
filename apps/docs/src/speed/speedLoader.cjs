// Reads what `npm run bench` found, and draws its curves, while the site is built. So the page carries
// the numbers and the pictures, but not what draws them.
const { readFile } = require("node:fs/promises");
const { dirname, join } = require("node:path");

module.exports = async function speedLoader() {
  const file = join(dirname(this.resourcePath), "../../reports/speed.json");
  this.addDependency(file);
  const speed = JSON.parse(await readFile(file, "utf8"));
  const { curve, renderToHtml } = await import("@underhood/viz");
  const { data, width } = speed.growth;
  const curves = {
    data: curve(
      { x: data.map(({ digits }) => digits), y: data.map(({ milliseconds }) => milliseconds) },
      { xLabel: "digits in an epoch", yLabel: "milliseconds" },
    ),
    width: curve(
      { x: width.map(({ hidden }) => hidden), y: width.map(({ milliseconds }) => milliseconds) },
      { xLabel: "hidden units", yLabel: "milliseconds" },
    ),
  };
  return [
    `export const speed = ${JSON.stringify(speed)};`,
    `export const curves = ${JSON.stringify({
      data: renderToHtml(curves.data),
      width: renderToHtml(curves.width),
    })};`,
  ].join("\n");
};
