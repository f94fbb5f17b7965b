import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    isolate: false,
    include: ["test/**/*.test.ts"],
    setupFiles: ["../../vitest.setup.ts", "test/useTrainingKernels.ts"],
    // Training on a machine that is busy with other tests takes its time.
    testTimeout: 60_000,
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});
