// Makes of a lesson.ts what its page imports: the program's text, and the recorded outputs drawn as
// HTML. So the page carries the pictures, but neither the lesson's code as code nor what draws them.
const { existsSync } = require("node:fs");
const { readFile } = require("node:fs/promises");
const { basename, dirname, join } = require("node:path");
const { parseHTML } = require("linkedom");

module.exports = async function lessonLoader(source) {
  const record = join(dirname(this.resourcePath), "outputs.json");
  this.addDependency(record);
  this.addContextDependency(dirname(require.resolve("@underhood/viz")));
  if (!existsSync(record)) {
    throw new Error(
      `${record} is missing; run: node scripts/pnpm.mjs --filter @underhood/docs record`,
    );
  }
  const { pictures, tensors, values } = JSON.parse(await readFile(record, "utf8"));
  const { renderToDom } = await import("@underhood/viz");
  const html = Object.entries(pictures).map(([name, shown]) => [
    name,
    shown.map((picture) => withDocument(() => renderToDom(picture).outerHTML)).join(""),
  ]);
  const lesson = basename(dirname(this.resourcePath));
  const page = { lesson, source, html: Object.fromEntries(html), tensors, values };
  return `export default ${JSON.stringify(page)};`;
};

/** Lends `draw` a document. It must not be seen elsewhere: code asks by it whether it is in a page. */
function withDocument(draw) {
  globalThis.document = parseHTML("").document;
  try {
    return draw();
  } finally {
    delete globalThis.document;
  }
}
