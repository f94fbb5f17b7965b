import { launchOptions } from "@underhood/scripts/chromium";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const { executablePath, args } = launchOptions;
const chromium = executablePath === undefined ? { args } : { args, executablePath };
const globalSetup = "test/mirrorSetup.ts";
// On a machine that is busy, a test that starts processes takes a while.
const testTimeout = 30_000;

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    projects: [
      {
        test: {
          name: "node",
          isolate: false,
          include: ["test/*.test.ts"],
          globalSetup,
          testTimeout,
          setupFiles: ["../../vitest.setup.ts"],
        },
      },
      {
        optimizeDeps: { include: ["@tensorflow/tfjs", "fast-png"] },
        test: {
          name: "chromium",
          include: ["test/browser/*.test.ts"],
          globalSetup,
          testTimeout,
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
