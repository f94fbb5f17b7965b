// Makes of src/engine/lesson.sandbox.ts what a page imports: the addresses of the program that runs
// lessons, in one file, and of the files that it may ask for. That program runs where it can fetch
// nothing, so it cannot come in parts.
const { readdirSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const { build } = require("esbuild");

module.exports = async function sandboxLoader() {
  const { isServer, minify } = this.getOptions();
  if (isServer) return "export const sandbox = { program: '', files: {} };"; // only browsers run lessons
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath],
    bundle: true,
    minify,
    write: false,
    metafile: true,
    platform: "browser",
    format: "iife",
    target: ["chrome110", "firefox115", "safari16.4"],
    logLevel: "error",
    plugins: [withoutGraphicsCard],
    define: { "import.meta.url": JSON.stringify("https://lesson.invalid/dist/index.js") },
  });
  for (const input of Object.keys(metafile.inputs)) this.addDependency(join(process.cwd(), input));

  const { contents, hash } = outputFiles[0];
  const name = hash.replace(/\W/g, "").slice(0, 8).toLowerCase();
  const program = `assets/files/lesson-sandbox.${name}.js`;
  this.emitFile(program, Buffer.from(contents));
  const files = filesToHandIn().map(([path, file]) => {
    const address = `./${relative(dirname(this.resourcePath), file)}`;
    return `${JSON.stringify(path)}: new URL(${JSON.stringify(address)}, import.meta.url).href`;
  });
  return `export const sandbox = {
  program: __webpack_public_path__ + ${JSON.stringify(program)},
  files: { ${files.join(", ")} },
};`;
};

/** WebGL cannot be had there, and is a sixth of TensorFlow.js. */
const withoutGraphicsCard = {
  name: "without-graphics-card",
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-webgl[\\/]dist[\\/]index\.js$/ }, () => ({ contents: "" }));
  },
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
