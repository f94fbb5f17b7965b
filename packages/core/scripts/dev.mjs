// Rebuilds the package while it is being changed: the training kernels, and then what tsc compiles.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildKernels, sources } from "./buildKernels.mjs";

await buildKernels();
const compiler = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
const options = ["-p", "tsconfig.build.json", "--watch", "--preserveWatchOutput"];
const watching = spawn(process.execPath, [compiler, ...options], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => watching.kill(signal));
watching.on("exit", (code) => process.exit(code ?? 0));

/** @type {NodeJS.Timeout | undefined} */
let pending;
watch(sources, () => {
  // Editors write a file in several steps.
  clearTimeout(pending);
  pending = setTimeout(() => buildKernels().catch((error) => console.error(error.message)), 50);
});
