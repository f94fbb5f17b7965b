import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrainingAndValidation } from "@underhood/data";
import { launchOptions } from "@underhood/scripts/chromium";
import { build } from "esbuild";
import { chromium } from "playwright";
import type { ContenderName } from "./contenders.ts";
import type { NetName } from "./nets.ts";
import type { Task, Trained } from "./trained.ts";

const patience = 60;

/** A Chromium that trains. */
export interface Browser {
  readonly version: string;
  train(contender: ContenderName, net: NetName, task: Task): Promise<Trained>;
  close(): Promise<void>;
}

/** Starts a Chromium, and a server on this machine that hands it the page and the images. */
export async function startChromium(sets: TrainingAndValidation): Promise<Browser> {
  const script = await bundle();
  const wasmFolder = dirname(
    createRequire(import.meta.url).resolve(
      "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm",
    ),
  );
  const files: Readonly<Record<string, Uint8Array | string>> = {
    "/": '<!doctype html><script type="module" src="/page.js"></script>',
    "/page.js": script,
    "/mnist/training-images": sets.training.images.data as Uint8Array,
    "/mnist/training-labels": sets.training.labels,
    "/mnist/validation-images": sets.validation.images.data as Uint8Array,
    "/mnist/validation-labels": sets.validation.labels,
  };
  const server = createServer(async ({ url = "/" }, response) => {
    const found = url.startsWith("/wasm/")
      ? await readFile(join(wasmFolder, basename(url))).catch(() => undefined)
      : files[url];
    response.setHeader("content-type", typeOf(url));
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  let browser = await chromium.launch(launchOptions);
  return {
    version: browser.version(),
    async train(contender, net, task) {
      if (!browser.isConnected()) browser = await chromium.launch(launchOptions);
      // A context has a process of its own.
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.goto(address);
        await page.waitForFunction("globalThis.trainHere !== undefined");
        const args = [contender, net, task].map((each) => JSON.stringify(each));
        return await inTime(page.evaluate(`trainHere(${args.join(", ")})`) as Promise<Trained>);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Gives up on a page that does not answer. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer after ${patience} s`)), patience * 1000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./page.js", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

function typeOf(url: string): string {
  if (url.endsWith(".js")) return "text/javascript";
  if (url.endsWith(".wasm")) return "application/wasm";
  return url === "/" ? "text/html" : "application/octet-stream";
}
