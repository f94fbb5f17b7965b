// Compiles assembly/ to one WebAssembly module and embeds it in a TypeScript file, so that it needs no
// fetch: it travels wherever the package's JavaScript does.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const sources = join(root, "assembly");
const target = join(root, "src/kernels/wasmCode.ts");
const dataSection = 11;
const startSection = 8;

/**
 * Writes src/kernels/wasmCode.ts.
 *
 * @throws {Error} when the sources do not compile, or to a module that is unsafe in shared memory.
 */
export async function buildKernels() {
  const code = await compile();
  assertHarmless(code);
  const text = [
    "// Made by scripts/buildKernels.mjs from assembly/.",
    "/** The training kernels' WebAssembly module, in base64. */",
    `export const wasmCode: string = "${Buffer.from(code).toString("base64")}";`,
    "",
  ].join("\n");
  if (read(target) !== text) writeFileSync(target, text);
  return code.length;
}

async function compile() {
  /** @type {Uint8Array | undefined} */
  let code;
  const { error, stderr } = await asc.main(
    [
      "index.ts",
      ...["--outFile", "kernels.wasm"],
      ...["--runtime", "stub", "--importMemory", "--enable", "simd"],
      ...["--optimizeLevel", "3", "--shrinkLevel", "0", "--noAssert"],
      ...["--uncheckedBehavior", "always"],
    ],
    {
      readFile: (name, base) => read(join(sources, base === "." ? "" : base, name)),
      writeFile: (_name, contents) => {
        if (contents instanceof Uint8Array) code = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !code) {
    throw new Error(`the training kernels do not compile:\n${stderr.toString()}`, { cause: error });
  }
  return code;
}

/**
 * The module shares TensorFlow.js's memory, which it may only write where it is told to: not when it is
 * loaded, and with nothing of its own in there.
 *
 * @param {Uint8Array} code
 */
function assertHarmless(code) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(code));
  if (imports.length !== 1 || imports[0]?.kind !== "memory") {
    throw new Error(`the training kernels import more than a memory: ${JSON.stringify(imports)}`);
  }
  for (const section of sectionsOf(code)) {
    if (section === dataSection || section === startSection) {
      throw new Error(
        "the training kernels would write to memory when they are loaded: use no strings, arrays, " +
          "static data or top-level statements in assembly/",
      );
    }
  }
}

/** @param {Uint8Array} code */
function sectionsOf(code) {
  const sections = [];
  let at = 8; // behind the magic number and the version
  while (at < code.length) {
    sections.push(code[at++]);
    let size = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = code[at++] ?? 0;
      size |= (byte & 0x7f) << shift;
      more = byte >= 0x80;
    }
    at += size;
  }
  return sections;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildKernels();
}
