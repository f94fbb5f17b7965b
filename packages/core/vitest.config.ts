import { launchOptions } from "@underhood/scripts/chromium";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const { executablePath, args } = launchOptions;
// Lets WebGPU compute without a graphics card.
const flags = [...args, "--enable-unsafe-webgpu"];
const chromium = executablePath === undefined ? { args: flags } : { args: flags, executablePath };
const setup = "../../vitest.setup.ts";
// On a busy machine a new process or a page takes its time.
const testTimeout = 60_000;

// These take engines away, which the other files share.
const changingEngines = [
  "test/useEngine.test.ts",
  "test/node/useEngine.test.ts",
  "test/kernels/installKernels.test.ts",
];

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    projects: [
      {
        test: {
          name: "node",
          isolate: false,
          testTimeout,
          include: ["test/*.test.ts", "test/kernels/*.test.ts", "test/node/*.test.ts"],
          exclude: changingEngines,
          setupFiles: [setup, "test/node/startPlain.ts"],
        },
      },
      {
        test: {
          name: "node, engines",
          testTimeout,
          include: changingEngines,
          setupFiles: [setup],
        },
      },
      {
        optimizeDeps: {
          include: [
            "@tensorflow/tfjs",
            "@tensorflow/tfjs-backend-wasm",
            "@tensorflow/tfjs-backend-webgpu",
            "fast-check",
          ],
        },
        test: {
          name: "chromium",
          testTimeout,
          include: ["test/*.test.ts", "test/kernels/*.test.ts", "test/browser/*.test.ts"],
          setupFiles: ["test/browser/setup.ts", setup],
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
