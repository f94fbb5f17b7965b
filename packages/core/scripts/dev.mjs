// Rebuilds the package while it is being changed: the training kernels, and then what tsc compiles.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { buildKernels, sources } from "./buildKernels.mjs";

await buildKernels();
// pnpm has put the compiler on the path; on Windows it is a script, which only a shell can start.
const compile = "tsc -p tsconfig.build.json --watch --preserveWatchOutput";
const watching = spawn(compile, { stdio: "inherit", shell: true });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => watching.kill(signal));
watching.on("exit", (code) => process.exit(code ?? 0));

/** @type {NodeJS.Timeout | undefined} */
let pending;
watch(sources, () => {
  // Editors write a file in several steps.
  clearTimeout(pending);
  pending = setTimeout(() => buildKernels().catch((error) => console.error(error.message)), 50);
});
