import { useEngine } from "@underhood/core";
import { beforeAll } from "vitest";

// The files share one TensorFlow.js, and some leave the training kernels on it.
beforeAll(async () => {
  await useEngine("wasm", { trainingKernels: false });
});
