// Bundles the program that runs lessons, in parts: what every run needs, and what is fetched when a
// cell imports it. The program cannot fetch and knows no addresses, so its parts are no modules of the
// browser's: each is a function, found by its name.
const { readFile } = require("node:fs/promises");
const { basename, dirname } = require("node:path");
const { build, transform } = require("esbuild");

/**
 * @param {string} entry The path of the program.
 * @returns The first part, what to call the other parts and their texts, and the files they are made of.
 */
module.exports = async function sandboxParts(entry, { minify }) {
  const target = ["chrome110", "firefox115", "safari16.4"];
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify,
    write: false,
    metafile: true,
    outdir: "parts",
    platform: "browser",
    format: "esm",
    target,
    logLevel: "error",
    plugins: [lightPackages, withoutChecks, withoutGraphicsCard],
    define: { "import.meta.url": JSON.stringify("https://lesson.invalid/dist/index.js") },
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const imports = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output.imports]),
  );

  /** A file with all that it imports, those first that others need. */
  function withImports(name, found = new Set()) {
    for (const { path, kind, external } of imports.get(name) ?? []) {
      if (kind === "import-statement" && !external) withImports(basename(path), found);
    }
    return found.add(name);
  }
  async function definition(name) {
    const code = texts.get(name).replace(/\bimport\("\.\/([^"]+)"\)/g, '$parts.load("$1")');
    const common = await transform(code, { format: "cjs", minify, target });
    return `$parts.define(${JSON.stringify(name)},(require,module)=>{${common.code}});\n`;
  }
  const definitions = async (names) => (await Promise.all([...names].map(definition))).join("");

  const [{ path }] = outputFiles.filter(({ path }) =>
    metafile.outputs[`parts/${basename(path)}`]?.entryPoint?.endsWith(basename(entry)),
  );
  const first = withImports(basename(path));
  const later = [...imports.values()]
    .flat()
    .filter(({ kind }) => kind === "dynamic-import")
    .map(({ path }) => basename(path))
    .filter((name) => !first.has(name));
  const parts = await Promise.all(
    [...new Set(later)].map(async (name) => {
      const names = [...withImports(name)].filter((needed) => !first.has(needed));
      return [name, await definitions(names)];
    }),
  );
  const isSmall = ([, text]) => text.length < 2000; // less than it takes to ask for it
  const start = `$parts.require(${JSON.stringify(basename(path))});\n`;
  return {
    program: [
      `globalThis.$parts=(${holdParts})();\n`,
      await definitions(first),
      ...parts.filter(isSmall).map(([, text]) => text),
      start,
    ].join(""),
    parts: parts.filter((part) => !isSmall(part)),
    inputs: Object.keys(metafile.inputs),
  };
};

/** Runs inside the program, as text: it must refer to nothing outside itself. */
function holdParts() {
  const makers = new Map();
  const modules = new Map();
  function require(path) {
    const name = path.replace("./", "");
    if (!modules.has(name)) {
      const module = { exports: {} };
      modules.set(name, module);
      makers.get(name)(require, module);
    }
    return modules.get(name).exports;
  }
  return {
    require,
    define(name, make) {
      if (!makers.has(name)) makers.set(name, make);
    },
    /** Is replaced by the program, which knows whom to ask. */
    async fetch(name) {
      throw new Error(`nobody hands in ${name}`);
    },
    async load(name) {
      if (!makers.has(name)) await this.fetch(name);
      return require(name);
    },
  };
}

/**
 * What of a package every lesson needs. A static import gives no more than that; the whole comes with
 * `import()`, in a part of its own.
 */
const light = {
  "@tensorflow/tfjs": () => `import "@tensorflow/tfjs-core/dist/register_all_gradients";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
export * from "@tensorflow/tfjs-core";`,
  "@underhood/data": (index) => withoutLines(index, /loadImageFolder/), // it decodes PNG files
  "@underhood/viz": (index) => withoutLines(index, /renderTo(Dom|Html|Svg)/), // they draw charts
};

function withoutLines(text, pattern) {
  return text.replace(new RegExp(`^.*${pattern.source}.*$`, "gm"), "");
}

const lightPackages = {
  name: "light-packages",
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^@/ }, async ({ kind, path, resolveDir, pluginData }) => {
      if (!(path in light) || kind === "dynamic-import" || pluginData === "whole") return undefined;
      const whole = await resolve(path, { kind, resolveDir, pluginData: "whole" });
      return { path: whole.path, namespace: "light", sideEffects: false, pluginData: path };
    });
    onLoad({ filter: /./, namespace: "light" }, async ({ path, pluginData }) => ({
      contents: light[pluginData](await readFile(path, "utf8")),
      resolveDir: dirname(path),
    }));
  },
};

/** Of sucrase the part that checks the options which it is given; ours are right. */
const withoutChecks = {
  name: "without-checks",
  setup({ onLoad }) {
    onLoad({ filter: /ts-interface-checker[\\/]dist[\\/]index\.js$/ }, () => ({
      contents: `export const createCheckers = () => ({ Options: { strictCheck() {} } });
export const union = () => {}, array = union, opt = union, iface = union, lit = union;`,
    }));
  },
};

/** WebGL cannot be had there, and is a sixth of TensorFlow.js. */
const withoutGraphicsCard = {
  name: "without-graphics-card",
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-webgl[\\/]dist[\\/]index\.js$/ }, () => ({ contents: "" }));
  },
};
