import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    isolate: false,
    include: ["test/**/*.test.ts", "course/**/*.test.ts", "src/**/*.test.ts"],
    maxWorkers: 2,
    globalSetup: ["test/site/serveSite.ts"],
    testTimeout: 60_000,
    hookTimeout: 20_000,
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});
