import { useEngine } from "@underhood/core";
import { beforeAll } from "vitest";
import { engineFiles } from "./engineFiles.ts";

// The files share one TensorFlow.js, and some leave the training kernels, or no engine at all, on it.
beforeAll(async () => {
  await useEngine("wasm", { ...engineFiles, trainingKernels: false });
});
