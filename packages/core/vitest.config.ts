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

const everywhere = ["test/*.test.ts", "test/kernels/*.test.ts"];
// These take engines away, which the other files of a process share.
const changingEngines = ["test/useEngine.test.ts", "test/kernels/installKernels.test.ts"];

const inNode = { testTimeout, setupFiles: [setup] };
const browserSetup = ["test/browser/setup.ts", setup];
const optimizeDeps = {
  include: [
    "@tensorflow/tfjs",
    "@tensorflow/tfjs-backend-wasm",
    "@tensorflow/tfjs-backend-webgpu",
    "fast-check",
  ],
};

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: "test-results.json" }]],
    projects: [
      {
        test: {
          ...inNode,
          isolate: false,
          name: "node",
          include: [...everywhere, "test/node/*.test.ts"],
          exclude: [...changingEngines, "test/node/useEngine.test.ts"],
          setupFiles: [setup, "test/startPlain.ts"],
        },
      },
      {
        test: {
          ...inNode,
          name: "node, engines",
          include: [...changingEngines, "test/node/useEngine.test.ts"],
        },
      },
      {
        optimizeDeps,
        test: {
          name: "browser",
          isolate: false,
          testTimeout,
          setupFiles: [...browserSetup, "test/startPlain.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            // Both are served by one server, and each has a page for all of its files.
            instances: [
              {
                browser: "chromium",
                name: "chromium",
                include: everywhere,
                exclude: changingEngines,
              },
              {
                browser: "chromium",
                name: "chromium, engines",
                include: [...changingEngines, "test/browser/*.test.ts"],
              },
            ],
          },
        },
      },
    ],
  },
});
