import { launchOptions } from "@underhood/scripts/chromium";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const { executablePath, args } = launchOptions;
const chromium = executablePath === undefined ? { args } : { args, executablePath };

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    projects: [
      { test: { name: "node", isolate: false, include: ["test/*.test.ts"] } },
      {
        optimizeDeps: { include: ["@observablehq/plot", "fast-check", "fast-png"] },
        test: {
          name: "chromium",
          include: ["test/browser/*.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
