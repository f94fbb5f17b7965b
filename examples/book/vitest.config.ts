import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    isolate: false,
    include: ["test/**/*.test.ts"],
    // The whole run takes a minute on a quiet machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});
