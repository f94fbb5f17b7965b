// Makes of src/engine/lesson.sandbox.ts what a page imports: the addresses of the program that runs
// lessons, and of the files that it may ask for. That program runs where it can fetch nothing.
const { createHash } = require("node:crypto");
const { readdirSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const sandboxParts = require("./sandboxParts.cjs");

module.exports = async function sandboxLoader() {
  const { isServer, minify } = this.getOptions();
  if (isServer) return "export const sandbox = { program: '', files: {} };"; // only browsers run lessons
  const { program, parts, inputs } = await sandboxParts(this.resourcePath, { minify });
  for (const input of inputs) this.addDependency(join(process.cwd(), input));

  const emit = (name, text) => {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const path = `assets/files/${name}.${hash}.js`;
    this.emitFile(path, Buffer.from(text));
    return `__webpack_public_path__ + ${JSON.stringify(path)}`;
  };
  const files = [
    ...parts.map(([name, text]) => [`parts/${name}`, emit("lesson-sandbox-part", text)]),
    ...filesToHandIn().map(([path, file]) => {
      const address = `./${relative(dirname(this.resourcePath), file)}`;
      return [path, `new URL(${JSON.stringify(address)}, import.meta.url).href`];
    }),
  ].map(([path, address]) => `${JSON.stringify(path)}: ${address}`);
  return `export const sandbox = {
  program: ${emit("lesson-sandbox", program)},
  files: { ${files.join(", ")} },
};`;
};

/** What the program may ask for: by the path that it knows it by, the file on disk. */
function filesToHandIn() {
  const assets = join(dirname(require.resolve("@underhood/data/package.json")), "assets");
  const wasm = dirname(
    require.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"),
  );
  return [
    ...readdirSync(assets)
      .filter((name) => name.endsWith(".gz"))
      .map((name) => [`assets/${name}`, join(assets, name)]),
    ...["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"].map((name) => [
      `wasm/${name}`,
      join(wasm, name),
    ]),
  ];
}
