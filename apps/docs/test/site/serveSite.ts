import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { type ServedFolder, serveFolder } from "./serveFolder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the built site, with a slash at the end. */
    site: string;
  }
}

let site: ServedFolder | undefined;

/** Serves the built site while the tests run, in the folder of the host for which it was built. */
export async function setup({ provide }: TestProject): Promise<void> {
  const folder = fileURLToPath(new URL("../../build", import.meta.url));
  if (!existsSync(`${folder}/index.html`)) {
    throw new Error("the site is not built; run: npm run docs");
  }
  const baseUrl = process.env.SITE_BASE_URL ?? "/";
  if (!readFileSync(`${folder}/index.html`, "utf8").includes(`=${baseUrl}assets/`)) {
    throw new Error(`the site is built for another base URL than ${baseUrl}; run: npm test`);
  }
  site = await serveFolder(folder, baseUrl);
  provide("site", site.url);
}

export function teardown(): void {
  site?.close();
}
