import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["../../vitest.setup.ts"],
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
  },
});
